import { expect } from 'chai';
import { sampleReplies } from '../../bot/cli/sampleReplies.ts';
import { listed, proposed } from '../../bot/extension/response.ts';
import { messageFrom } from '../../bot/message.ts';
import { sharedCase } from '../../cards/share/sharedCase.ts';
import { likelyCases, usefulCases } from '../../dialogs/likelyCases.ts';
import { createReader } from '../../dialogs/reading/read.ts';
import { LANGUAGES } from '../../policy/facts.ts';
import { REPLIES } from '../cards/replies.ts';
import { edition } from '../support/edition.ts';
import { context, rendering } from '../support/rendering.ts';
import { translators } from '../support/talk.ts';

/** What Teams has been documented to take in one message, at the least. */
const MOST_BYTES = 28_000;
const bytesOf = (message: unknown) => Buffer.byteLength(JSON.stringify(message));
const LONG_NAME = { name: 'Ñ'.repeat(60), owner: '0123456789' };
const read = createReader(translators);

describe('a message to Teams', () => {
  const replies = [...sampleReplies(edition).map(({ reply }) => reply), ...REPLIES];

  it('stays under 28 kB, in a group and alone, in both languages', () => {
    for (const reply of replies.flatMap((one) => LANGUAGES.map((language) => ({ ...one, language })))) {
      const to = { channelId: 'msteams', person: LONG_NAME };
      const message = messageFrom(reply, to, rendering);
      expect(bytesOf(message), JSON.stringify(reply)).to.be.below(MOST_BYTES);
    }
  });

  it('that the extension inserts, and what it shows to choose from, stays under 28 kB', () => {
    for (const language of LANGUAGES) {
      const texts = [
        'azure',
        'office 365',
        'move',
        'reseller',
        'us government',
        'germany azure',
        'sell to a csp',
      ];
      const found = [
        usefulCases(edition),
        ...texts.map((text) => likelyCases(text, language, { edition, read })),
      ];
      for (const facts of found) {
        const cases = facts.flatMap((one) => sharedCase(one, language, context) ?? []);
        expect(cases.length).to.be.greaterThan(0);
        for (const one of cases) expect(bytesOf(listed([one]))).to.be.below(MOST_BYTES);
        expect(bytesOf(proposed(cases, language, translators[language]))).to.be.below(MOST_BYTES);
      }
    }
  });
});
