import { PNG } from 'pngjs';
import type { Files } from '../../../../bot/cli/teams/app.ts';
import { replaced, withFile, withoutFile } from './app.ts';

type Planted = { fault: string; check: string; says: RegExp; plant: (files: Files) => Files };

/** A picture of one colour, given as red, green, blue and alpha. */
function picture(side: number, colour: readonly number[]): Buffer {
  const image = new PNG({ width: side, height: side });
  for (let at = 0; at < image.data.length; at += 1) image.data[at] = colour[at % 4] ?? 0;
  return PNG.sync.write(image);
}

const inManifest =
  (path: string, value: unknown): Planted['plant'] =>
  (files) =>
    replaced(files, 'manifest.json', path.split('.'), value);
const inSpanish =
  (key: string, value: unknown): Planted['plant'] =>
  (files) =>
    replaced(files, 'es.json', [key], value);
const asFile =
  (name: string, content: Buffer): Planted['plant'] =>
  (files) =>
    withFile(files, name, content);

const command = (list: number, at: number) => `bots[0].commandLists[${list}].commands[${at}].title`;

/** One fault of each kind that a package can have. */
export const PLANTED: Planted[] = [
  {
    fault: 'a name that is too long',
    check: 'schema',
    says: /30/,
    plant: inManifest('name.short', 'x'.repeat(31)),
  },
  { fault: 'an unknown property', check: 'schema', says: /additional/, plant: inManifest('colour', '#fff') },
  { fault: 'an app id that is none', check: 'schema', says: /pattern/, plant: inManifest('id', 'x') },
  {
    fault: 'a version without a schema',
    check: 'schema',
    says: /no schema is known for version 9\.9/,
    plant: inManifest('manifestVersion', '9.9'),
  },
  {
    fault: 'a text that is not translated',
    check: 'localization',
    says: /commandLists\[1\]\.commands\[2\]\.title" is not translated/,
    plant: inSpanish(command(1, 2), undefined),
  },
  {
    fault: 'a translation of nothing',
    check: 'localization',
    says: /commands\[12\].title" is no text/,
    plant: inSpanish(command(0, 12), 'x'),
  },
  {
    fault: 'a localization file that is missing',
    check: 'localization',
    says: /missing/,
    plant: (files) => withoutFile(files, 'es.json'),
  },
  {
    fault: 'an icon of another size',
    check: 'icons',
    says: /96 × 96; it must be 192 × 192/,
    plant: asFile('color.png', picture(96, [1, 2, 3, 255])),
  },
  {
    fault: 'an outline with a colour',
    check: 'icons',
    says: /white/,
    plant: asFile('outline.png', picture(32, [255, 0, 0, 255])),
  },
  {
    fault: 'an outline without a transparent ground',
    check: 'icons',
    says: /transparent/,
    plant: asFile('outline.png', picture(32, [255, 255, 255, 255])),
  },
  {
    fault: 'an icon that is no picture',
    check: 'icons',
    says: /no PNG/,
    plant: asFile('color.png', Buffer.from('GIF')),
  },
  {
    fault: 'an address elsewhere',
    check: 'domains',
    says: /"elsewhere\.example" is not among validDomains/,
    plant: inManifest('developer.privacyUrl', 'https://elsewhere.example/'),
  },
  {
    fault: 'an address without https',
    check: 'domains',
    says: /no https address/,
    plant: inManifest('developer.websiteUrl', 'http://bot.example.com/'),
  },
  {
    fault: 'a pattern for a domain',
    check: 'domains',
    says: /pattern/,
    plant: inManifest('validDomains', ['bot.example.com', '*.example.com']),
  },
  {
    fault: 'a placeholder that nobody filled',
    check: 'placeholders',
    says: /\{\{unknown\}\} has no value/,
    plant: inManifest('name.full', 'Assistant {{unknown}}'),
  },
  {
    fault: 'a manifest that is none',
    check: 'manifest',
    says: /.+/,
    plant: asFile('manifest.json', Buffer.from('{')),
  },
];
