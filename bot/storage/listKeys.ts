import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEntry } from './entry.ts';
import { readText } from './entryFile.ts';
import { fileName, keyInName } from './fileName.ts';
import { onDisk } from './onDisk.ts';
import { entryOfCopy } from './setAside.ts';

/**
 * The keys in `folder` that start with `prefix`, and those of which damaged copies are left alone, unless they are too
 * long for a name. Opens only files whose name does not hold the whole key.
 */
export async function* listKeys(folder: string, prefix: string): AsyncGenerator<string> {
  const names = await onDisk(folder, () => readdir(folder));
  for (const name of new Set(names.map((name) => entryOfCopy(name) ?? name))) {
    const key = await keyOf(folder, name, prefix);
    if (key?.startsWith(prefix)) yield key;
  }
}

/** The key of the file `name`, where that may start with `prefix`; opens the file only if its name does not tell. */
export async function keyOf(folder: string, name: string, prefix: string): Promise<string | undefined> {
  const found = keyInName(name, prefix);
  return found === 'read-the-file' ? keyInFile(folder, name) : found?.key;
}

async function keyInFile(folder: string, name: string): Promise<string | undefined> {
  const text = await onDisk(folder, () => readText(join(folder, name)));
  const key = text === undefined ? undefined : parseEntry(text)?.key;
  return key !== undefined && fileName(key) === name ? key : undefined;
}
