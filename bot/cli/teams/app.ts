import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** What differs between two installations of the app. */
export type Place = { appId: string; domain: string; version: string; developer: string };

/** Everything that goes into the package, by file name. */
export type Files = Map<string, Buffer>;

/** A fault of the package, told to the person who builds it. */
export type Fault = { check: string; where: string; says: string };

const TEXTS = ['manifest.json', 'es.json'];
const ICONS = ['color.png', 'outline.png'];

/** The files of the package in `folder`, with its icons from `icons`, and the placeholders of texts filled. */
export async function readApp(folder: string, icons: string, place: Place): Promise<Files> {
  const texts = TEXTS.map(async (name) => {
    const text = await readFile(join(folder, name), 'utf8');
    return [name, Buffer.from(filled(text, place))] as const;
  });
  const images = ICONS.map(async (name) => [name, await readFile(join(icons, name))] as const);
  return new Map(await Promise.all([...texts, ...images]));
}

/** A placeholder without a value stays, for a check to name it. */
function filled(text: string, place: Place): string {
  const values = new Map(Object.entries(place));
  return text.replace(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = values.get(name);
    return value === undefined ? placeholder : JSON.stringify(value).slice(1, -1);
  });
}

const command = z.looseObject({
  title: z.string(),
  description: z.string().optional(),
  type: z.string().optional(),
  prompt: z.string().optional(),
});
const parameter = z.looseObject({ title: z.string(), description: z.string().optional() });
const extensionCommand = z.looseObject({ title: z.string(), parameters: z.array(parameter).optional() });

/** The manifest, as far as we look at it ourselves; the official schema looks at the rest. */
export const manifestSchema = z.looseObject({
  manifestVersion: z.string(),
  localizationInfo: z.object({
    defaultLanguageTag: z.string(),
    additionalLanguages: z.array(z.object({ languageTag: z.string(), file: z.string() })),
  }),
  developer: z.record(z.string(), z.string()),
  name: z.record(z.string(), z.string()),
  description: z.record(z.string(), z.string()),
  icons: z.object({ color: z.string(), outline: z.string() }),
  bots: z.array(
    z.looseObject({
      scopes: z.array(z.string()),
      commandLists: z.array(z.object({ scopes: z.array(z.string()), commands: z.array(command) })),
    }),
  ),
  composeExtensions: z.array(z.looseObject({ commands: z.array(extensionCommand) })),
  validDomains: z.array(z.string()),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What JSON a file holds; undefined where it is missing or no JSON. */
export function jsonIn(files: Files, name: string): unknown {
  try {
    return JSON.parse(files.get(name)?.toString('utf8') ?? '');
  } catch {
    return undefined;
  }
}
