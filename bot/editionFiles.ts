import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Edition } from '../policy/edition.ts';
import type { Finding } from '../policy/verify/finding.ts';
import { inspect } from '../policy/verify/inspect.ts';

/** An edition file as it was found: the edition, as far as it is one, and all that is wrong with it. */
export type EditionFile = { file: string; edition?: Edition; findings: Finding[] };

/**
 * Reads and inspects every `*.json` in the folder, in the order of their names.
 * Rejects only when the folder or a file in it cannot be read.
 */
export async function readEditionFiles(folder: URL | string): Promise<EditionFile[]> {
  const path = typeof folder === 'string' ? folder : fileURLToPath(folder);
  const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    names.map(async (file) => ({ file, ...read(file, await readFile(join(path, file), 'utf8')) })),
  );
}

function read(file: string, text: string): Omit<EditionFile, 'file'> {
  let candidate: unknown;
  try {
    candidate = JSON.parse(text);
  } catch (error) {
    return { findings: [{ check: 'json', where: 'the whole file', says: String(error) }] };
  }
  const { edition, findings } = inspect(candidate);
  if (!edition || basename(file, '.json') === edition.id) return { ...(edition && { edition }), findings };
  const says = `the file is to be named after its id: ${edition.id}.json`;
  return { edition, findings: [...findings, { check: 'file', where: 'id', says }] };
}
