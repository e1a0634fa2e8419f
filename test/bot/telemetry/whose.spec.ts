import { expect } from 'chai';
import { conversationKey, hashed } from '../../../bot/conversation/key.ts';
import { createWhose } from '../../../bot/telemetry/whose.ts';

const key = conversationKey('msteams', 'conversation', 'person');

describe('createWhose', () => {
  it('gives equal pseudonyms for equal ids, also after a restart with the same secret', () => {
    expect(createWhose('secret')(key)).to.deep.equal(createWhose('secret')(key));
  });

  it('gives others with another secret, so that nobody can find them by hashing', () => {
    const [one, other] = [createWhose('secret')(key), createWhose('another')(key)];
    expect(one.user).not.to.equal(other.user);
    expect(one.conversation).not.to.equal(other.conversation);
  });

  it('shows nothing of what state is stored under', () => {
    const shown = Object.values(createWhose('secret')(key)).join();
    for (const part of [hashed('msteams', 'person'), hashed('msteams', 'conversation')]) {
      expect(shown).not.to.contain(part.slice(0, 8));
    }
  });

  it('gives a pseudonym for any other key', () => {
    expect(createWhose('secret')('something else').conversation).to.match(/^[\w-]{16}$/);
  });
});
