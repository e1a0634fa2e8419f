import { expect } from 'chai';
import type { Command } from '../../dialogs/command.ts';
import { createReader } from '../../dialogs/reading/read.ts';
import type { Seen } from '../../dialogs/world.ts';
import { translators } from '../support/talk.ts';

const read = createReader(translators);

/** What Teams lists as commands, in both languages: choosing one sends its title in the language of the client. */
const TITLES: [titles: string[], does: Command['do'], also?: object][] = [
  [['Start', 'Empezar'], 'greet'],
  [['Help', 'Ayuda'], 'help'],
  [['New case', 'Nuevo caso', 'Caso nuevo'], 'restart'],
  [
    ['Language: Spanish', 'Idioma: español', 'Spanish', 'Español', 'Language: español'],
    'language',
    { language: 'es' },
  ],
  [
    ['Language: English', 'Idioma: inglés', 'English', 'Inglés', 'Idioma: English'],
    'language',
    { language: 'en' },
  ],
  [['Learn the rules', 'Aprender las reglas'], 'learn', { part: 'menu' }],
  [['Delete my data', 'Borra mis datos', 'Borrar mis datos'], 'erase'],
  [['What you told me', 'What I told you', 'Lo que te dije', 'Lo que me has dicho'], 'changes'],
];

const STEPS = (['en', 'es'] as const).flatMap((language) =>
  [undefined, 'origin', 'kind', 'goal'].map((fact) => ({ language, choices: [], fact }) as Seen),
);
const NAMED = TITLES.flatMap(([titles, does, also = {}]) =>
  titles.map((title) => ({ title, command: { do: does, ...also } })),
);

describe('a command that Teams lists', () => {
  for (const { title, command } of NAMED) {
    it(`"${title}" is understood in either language, at any step`, () => {
      for (const seen of STEPS) {
        const reading = read(title, seen);
        expect(reading.kind === 'command' && reading.command).to.deep.include(command);
      }
    });
  }
});
