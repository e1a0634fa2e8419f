import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEntry } from './entry.ts';
import { readText } from './entryFile.ts';
import { fileName, keyInName } from './fileName.ts';
import { onDisk } from './onDisk.ts';

/** The keys in `folder` that start with `prefix`. Opens only files whose name does not hold the whole key. */
export async function* listKeys(folder: string, prefix: string): AsyncGenerator<string> {
  const names = await onDisk(folder, () => readdir(folder));
  for (const name of names) {
    const found = keyInName(name, prefix);
    const key = found === 'read-the-file' ? await keyInFile(folder, name) : found?.key;
    if (key?.startsWith(prefix)) yield key;
  }
}

async function keyInFile(folder: string, name: string): Promise<string | undefined> {
  const text = await onDisk(folder, () => readText(join(folder, name)));
  const key = text === undefined ? undefined : parseEntry(text)?.key;
  return key !== undefined && fileName(key) === name ? key : undefined;
}
