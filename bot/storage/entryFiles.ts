import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, parseEntry } from './entry.ts';
import { readText, writeText } from './entryFile.ts';
import { errnoOf } from './onDisk.ts';
import { TextCache } from './textCache.ts';

/** The entry files of a folder that nobody else writes, with those used last kept in memory. One task per file at once. */
export class EntryFiles {
  readonly #folder: string;
  readonly #cache: TextCache;

  constructor(folder: string, cacheSize: number) {
    this.#folder = folder;
    this.#cache = new TextCache(cacheSize);
  }

  inMemory(key: string): Entry | undefined {
    const text = this.#cache.get(key);
    return text === undefined ? undefined : parseEntry(text);
  }

  async find(key: string, name: string): Promise<Entry | 'damaged' | 'absent'> {
    const cached = this.inMemory(key);
    if (cached) return cached;
    const text = await readText(join(this.#folder, name));
    if (text === undefined) return 'absent';
    const entry = parseEntry(text);
    if (entry?.key !== key) return 'damaged';
    this.#cache.set(key, text);
    return entry;
  }

  async put(key: string, name: string, text: string): Promise<void> {
    // If writing fails nobody knows what the file holds.
    this.#cache.delete(key);
    await writeText(join(this.#folder, name), text);
    this.#cache.set(key, text);
  }

  async remove(key: string, name: string): Promise<'removed' | 'absent'> {
    this.#cache.delete(key);
    try {
      await unlink(join(this.#folder, name));
      return 'removed';
    } catch (error) {
      if (errnoOf(error) !== 'ENOENT') throw error;
      return 'absent';
    }
  }
}
