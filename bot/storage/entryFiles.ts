import { unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, parseEntry } from './entry.ts';
import { readText, writeText } from './entryFile.ts';
import { FileCache } from './fileCache.ts';
import { errnoOf } from './onDisk.ts';
import type { Version } from './store.ts';

/** The entry files of a folder that nobody else writes, with those used last kept in memory. One task per file at once. */
export class EntryFiles {
  readonly #folder: string;
  readonly #cache: FileCache;

  constructor(folder: string, cacheSize: number) {
    this.#folder = folder;
    this.#cache = new FileCache(cacheSize);
  }

  inMemory(key: string): Entry | undefined {
    const text = this.#cache.get(key)?.text;
    return text ? parseEntry(text) : undefined;
  }

  /** The version of what is there, or why there is none; costs no parsing when it is in memory. */
  async versionOf(key: string, name: string): Promise<Version | 'damaged' | undefined> {
    const cached = this.#cache.get(key);
    if (cached) return cached.version;
    const found = await this.find(key, name);
    return typeof found === 'string' ? (found === 'absent' ? undefined : found) : found.version;
  }

  async find(key: string, name: string): Promise<Entry | 'damaged' | 'absent'> {
    const cached = this.inMemory(key);
    if (cached) return cached;
    const text = await readText(join(this.#folder, name));
    if (text === undefined) {
      this.#cache.set(key, { text: '', version: undefined });
      return 'absent';
    }
    const entry = parseEntry(text);
    if (entry?.key !== key) return 'damaged';
    this.#cache.set(key, { text, version: entry.version });
    return entry;
  }

  async put(key: string, name: string, { text, version }: { text: string; version: Version }): Promise<void> {
    // If writing fails nobody knows what the file holds.
    this.#cache.delete(key);
    await writeText(join(this.#folder, name), text);
    this.#cache.set(key, { text, version });
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
