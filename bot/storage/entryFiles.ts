import { rm, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { type Entry, parseEntry } from './entry.ts';
import { readText, writeText } from './entryFile.ts';
import { type Cached, FileCache } from './fileCache.ts';
import type { Lifetime } from './lifetime.ts';
import { keyOf } from './listKeys.ts';
import { errnoOf } from './onDisk.ts';
import type { Version } from './store.ts';

/**
 * The entry files of a folder that nobody else writes, with those used last kept in memory. One task per file at once.
 * An entry that is expired is as good as absent.
 */
export class EntryFiles {
  readonly #folder: string;
  readonly #cache: FileCache;
  readonly #lifetime: Lifetime;

  constructor(folder: string, cacheSize: number, lifetime: Lifetime) {
    this.#folder = folder;
    this.#cache = new FileCache(cacheSize);
    this.#lifetime = lifetime;
  }

  inMemory(key: string): Entry | undefined {
    const { text } = this.#cached(key) ?? {};
    return text ? parseEntry(text) : undefined;
  }

  /** The version of what is there, or why there is none; costs no parsing when it is in memory. */
  async versionOf(key: string, name: string): Promise<Version | 'damaged' | undefined> {
    const cached = this.#cached(key);
    if (cached) return cached.version;
    const found = await this.find(key, name);
    return typeof found === 'string' ? (found === 'absent' ? undefined : found) : found.version;
  }

  async find(key: string, name: string): Promise<Entry | 'damaged' | 'absent'> {
    const cached = this.inMemory(key);
    if (cached) return cached;
    const path = join(this.#folder, name);
    const text = await readText(path);
    const writtenAt = text === undefined ? undefined : this.#lifetime.writtenAt(path);
    if (text === undefined || writtenAt === undefined || this.#lifetime.isOver(writtenAt)) {
      this.#cache.set(key, { text: '', version: undefined });
      return 'absent';
    }
    const entry = parseEntry(text);
    if (entry?.key !== key) return 'damaged';
    this.#cache.set(key, { text, version: entry.version, writtenAt });
    return entry;
  }

  async put(key: string, name: string, { text, version }: { text: string; version: Version }): Promise<void> {
    // If writing fails nobody knows what the file holds.
    this.#cache.delete(key);
    await writeText(join(this.#folder, name), text);
    this.#cache.set(key, { text, version, writtenAt: this.#lifetime.now() });
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

  /** Removes the file if it is expired, also from memory; resolves to whether it was. */
  async removeExpired(name: string): Promise<boolean> {
    const path = join(this.#folder, name);
    const writtenAt = this.#lifetime.writtenAt(path);
    if (writtenAt === undefined || !this.#lifetime.isOver(writtenAt)) return false;
    const key = await keyOf(this.#folder, name, '');
    if (key === undefined) await rm(path, { force: true });
    else await this.remove(key, name);
    return true;
  }

  /** What is known without the disk. What has expired meanwhile is known to be as good as absent. */
  #cached(key: string): Cached | undefined {
    const cached = this.#cache.get(key);
    if (cached?.writtenAt === undefined || !this.#lifetime.isOver(cached.writtenAt)) return cached;
    const absent = { text: '', version: undefined } as const;
    this.#cache.set(key, absent);
    return absent;
  }
}
