import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { renderReply } from '../../cards/renderReply.ts';
import { stepOf } from '../../dialogs/reply.ts';
import { createTranslators } from '../../dialogs/translate.ts';
import { editionSchema } from '../../policy/edition.ts';
import editionJson from '../../policy/editions/2017-06-09.json' with { type: 'json' };
import { LANGUAGES } from '../../policy/facts.ts';
import { hostConfig } from '../web/client/look.ts';
import { sampleReplies } from './sampleReplies.ts';

// Writes one page with every kind of card in both languages, for people to look at: drawn by the official renderer,
// in the colours of our chat page.
const edition = editionSchema.parse(editionJson);
const context = { edition, editionOf: () => edition, translate: createTranslators(), stepOf };
const samples = sampleReplies(edition).map(({ name, reply }) => ({
  name,
  cards: LANGUAGES.map((language) => renderReply({ ...reply, language }, context).card),
}));

const renderer = createRequire(import.meta.url).resolve('adaptivecards/dist/adaptivecards.min.js');
const styles = ['base.css', 'cards.css'].map((name) => readBeside(`../web/styles/${name}`)).join('\n');
const page = readBeside('cardsPage.html')
  .replace('/* styles */', () => styles)
  .replace('/* host config */', () => JSON.stringify(hostConfig))
  .replace('/* renderer */', () => readFileSync(renderer, 'utf8'))
  .replace('/* samples */', () => JSON.stringify(samples).replaceAll('<', '\\u003c'));

const folder = new URL('../../dist/', import.meta.url);
mkdirSync(folder, { recursive: true });
const file = new URL('cards.html', folder);
writeFileSync(file, page);
process.stdout.write(`${fileURLToPath(file)}\n`);

function readBeside(name: string): string {
  return readFileSync(new URL(name, import.meta.url), 'utf8');
}
