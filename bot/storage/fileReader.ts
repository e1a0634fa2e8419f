import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { parseEntry } from './entry.ts';
import { readText } from './entryFile.ts';
import { fileName } from './fileName.ts';
import { listKeys } from './listKeys.ts';
import { onDisk } from './onDisk.ts';
import type { Store } from './store.ts';

/**
 * Reads a file store's folder beside the process that writes it: takes no lock, keeps nothing, changes nothing.
 * A damaged file reads as nothing and stays where it is.
 */
export function openFileReader({ folder }: { folder: string }): Pick<Store, 'read' | 'list'> {
  return {
    async read(key) {
      const text = await onDisk(folder, () => readText(join(folder, fileName(key))));
      if (text === undefined) await onDisk(folder, () => access(folder));
      const entry = text === undefined ? undefined : parseEntry(text);
      return entry?.key === key ? { value: entry.value, version: entry.version } : undefined;
    },
    list: (prefix) => listKeys(folder, prefix),
  };
}
