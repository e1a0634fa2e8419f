import { fileURLToPath } from 'node:url';
import { type Files, readApp } from '../../../../bot/cli/teams/app.ts';

const APP = fileURLToPath(new URL('../../../../deploymentTemplates/teamsAppManifest/', import.meta.url));
const PLACE = {
  appId: '11111111-2222-3333-4444-555555555555',
  domain: 'bot.example.com',
  version: '1.2.3',
  developer: 'Somebody',
};

export const VARIANTS = ['', 'government'] as const;

/** The files of the package, as for an installation. */
export function appFiles(variant: (typeof VARIANTS)[number] = ''): Promise<Files> {
  return readApp(`${APP}${variant}`, APP, PLACE);
}

/** The same files with a value of one JSON file replaced, or taken out where it is undefined. */
export function replaced(files: Files, name: string, path: readonly string[], value: unknown): Files {
  const json = JSON.parse(files.get(name)?.toString() ?? '');
  const last = path.at(-1) ?? '';
  const holder = path.slice(0, -1).reduce((within, key) => within[key], json);
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return new Map([...files, [name, Buffer.from(JSON.stringify(json))]]);
}

export function withFile(files: Files, name: string, content: Buffer): Files {
  return new Map([...files, [name, content]]);
}

export function withoutFile(files: Files, name: string): Files {
  return new Map([...files].filter(([other]) => other !== name));
}
