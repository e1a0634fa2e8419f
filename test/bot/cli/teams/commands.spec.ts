import { expect } from 'chai';
import { jsonIn, type Manifest, manifestSchema } from '../../../../bot/cli/teams/app.ts';
import { createReader } from '../../../../dialogs/reading/read.ts';
import type { Seen } from '../../../../dialogs/world.ts';
import { LANGUAGES, type Language } from '../../../../policy/facts.ts';
import { translators } from '../../../support/talk.ts';
import { appFiles, VARIANTS } from './app.ts';

const read = createReader(translators);
const SEEN: Seen = { choices: [], language: 'en' };

type Said = { scopes: string[]; title: string; prompt: string | undefined };

/** Every command of a variant, as people see it in a language. */
async function said(variant: (typeof VARIANTS)[number], language: Language): Promise<Said[]> {
  const files = await appFiles(variant);
  const manifest: Manifest = manifestSchema.parse(jsonIn(files, 'manifest.json'));
  const texts = language === 'es' ? (jsonIn(files, 'es.json') as Record<string, string>) : {}; // checked when packed
  return manifest.bots.flatMap(({ commandLists }) =>
    commandLists.flatMap(({ scopes, commands }, list) =>
      commands.map(({ title, prompt }, at) => {
        const key = `bots[0].commandLists[${list}].commands[${at}]`;
        return {
          scopes,
          title: texts[`${key}.title`] ?? title,
          prompt: prompt && (texts[`${key}.prompt`] ?? prompt),
        };
      }),
    ),
  );
}

describe('commands that Teams offers', () => {
  for (const variant of VARIANTS) {
    for (const language of LANGUAGES) {
      const name = `${variant || 'newest'}, ${language}`;

      it(`do what they say when they are sent: ${name}`, async () => {
        const commands = (await said(variant, language)).filter(({ prompt }) => prompt === undefined);
        const lost = commands.filter(({ title }) => read(title, SEEN).kind !== 'command');
        expect(lost).to.deep.equal([]);
        expect(commands.length).to.be.greaterThan(5);
      });

      it(`are there in every scope: ${name}`, async () => {
        const scopes = new Set(
          (await said(variant, language)).flatMap((one) => one.scopes.map((scope) => scope.toLowerCase())),
        );
        expect([...scopes]).to.have.members(['personal', 'team', 'groupchat']);
      });
    }
  }

  for (const language of LANGUAGES) {
    it(`start conversations with sentences that are understood: ${language}`, async () => {
      const prompts = (await said('', language)).flatMap(({ prompt }) => prompt ?? []);
      expect(new Set(prompts)).to.have.length(4);
      for (const prompt of prompts) {
        const reading = read(prompt, SEEN);
        expect(reading.kind === 'heard' && Object.keys(reading.heard.facts), prompt).not.to.be.empty;
      }
    });
  }
});
