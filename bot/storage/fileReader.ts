import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEntry } from './entry.ts';
import { readText } from './entryFile.ts';
import { fileName } from './fileName.ts';
import { listKeys } from './listKeys.ts';
import { onDisk } from './onDisk.ts';
import { entryOfCopy } from './setAside.ts';
import type { Store } from './store.ts';

/**
 * Reads a file store's folder beside the process that writes it: takes no lock, keeps nothing, changes nothing.
 * A damaged file is told of and stays where it is.
 */
export function openFileReader({ folder }: { folder: string }): Pick<Store, 'read' | 'list'> {
  return {
    async read(key) {
      const name = fileName(key);
      const text = await onDisk(folder, () => readText(join(folder, name)));
      if (text === undefined) {
        const files = await onDisk(folder, () => readdir(folder));
        return files.some((file) => entryOfCopy(file) === name) ? { damaged: true } : undefined;
      }
      const entry = parseEntry(text);
      return entry?.key === key ? { value: entry.value, version: entry.version } : { damaged: true };
    },
    list: (prefix) => listKeys(folder, prefix),
  };
}
