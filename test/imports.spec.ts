import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';

const root = fileURLToPath(new URL('..', import.meta.url));

type Import = { file: string; from: string; to: string; isType: boolean };

const MAY_IMPORT: Record<string, RegExp[]> = {
  policy: [/^zod$/, /^policy\//],
  dialogs: [/^zod$/, /^i18next$/, /^ts-fsrs$/, /^policy\//, /^dialogs\//],
  cards: [/^adaptivecards-templating(\/|$)/, /^policy\//, /^cards\//],
  bot: [/./],
};

/** What cards may know of the dialogs: types alone, and only of these files. */
const CARDS_MAY_READ_TYPES_OF = /^dialogs\/(reply|command|translate|person)\.ts$/;

function filesIn(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name));
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const pattern =
    /^(?:import|export)\s(?:(type)\s)?(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;
  return [...source.matchAll(pattern)].map(([, type, from = '', dynamic]) => {
    const to = dynamic ?? from;
    const resolved = to.startsWith('.')
      ? relative(root, join(root, dirname(file), to))
          .split(sep)
          .join('/')
      : to;
    return { file, from: file.split(sep)[0] ?? '', to: resolved, isType: type === 'type' };
  });
}

const imports = Object.keys(MAY_IMPORT).flatMap((folder) => filesIn(folder).flatMap(importsOf));

describe('imports', () => {
  for (const [folder, allowed] of Object.entries(MAY_IMPORT)) {
    it(`of ${folder}/ run one way`, () => {
      const own = imports.filter(({ from }) => from === folder);
      expect(new Set(own.map(({ file }) => file)).size, 'files with imports').to.be.greaterThan(5);
      const wrong = own.filter(
        ({ to, isType }) =>
          !allowed.some((pattern) => pattern.test(to)) &&
          !(folder === 'cards' && isType && CARDS_MAY_READ_TYPES_OF.test(to)),
      );
      expect(wrong).to.deep.equal([]);
    });
  }

  it('of botbuilder stand in the few files that speak to the Bot Framework', () => {
    const files = imports.filter(({ to }) => to.startsWith('botbuilder') || to.startsWith('botframework'));
    expect([...new Set(files.map(({ file }) => file))].sort()).to.deep.equal([
      'bot/adapter.ts',
      'bot/authentication.ts',
      'bot/channel.ts',
      'bot/entities.ts',
      'bot/sendOnce.ts',
      'bot/sharedClients.ts',
    ]);
  });

  it('of restify stand in bot/http/ and bot/web/, and elsewhere in two files as types', () => {
    const elsewhere = imports.filter(({ file, to }) => to === 'restify' && !/^bot.(http|web)./.test(file));
    expect(elsewhere.map(({ file, isType }) => ({ file, isType }))).to.deep.equal([
      { file: join('bot', 'assemble.ts'), isType: true },
      { file: join('bot', 'mountRoutes.ts'), isType: true },
    ]);
  });

  it('of the bot framework’s dialog stack stand nowhere', () => {
    expect(imports.filter(({ to }) => to === 'botbuilder-dialogs')).to.deep.equal([]);
  });

  it('leave the environment to the entries', () => {
    const files = Object.keys(MAY_IMPORT).flatMap(filesIn);
    const readers = files.filter((file) => readFileSync(join(root, file), 'utf8').includes('process.env'));
    expect(readers.sort()).to.deep.equal(['bot/cli/feedback.ts', 'bot/index.ts']);
  });
});
