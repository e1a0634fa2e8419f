import type { Version } from './store.ts';

// A cache full of the largest values would take half a gigabyte.
const MOST_CHARACTERS = 32 * 1024 * 1024;

/**
 * What a file holds: its text, because nobody can change that, the version in it, and when it was written, in ms since
 * 1970. Nothing of it, where there is no file.
 */
export type Cached =
  | { text: string; version: Version; writtenAt: number }
  | { text: ''; version: undefined; writtenAt?: undefined };

/** The files used last, at most `limit` of them. */
export class FileCache {
  readonly #limit: number;
  readonly #files = new Map<string, Cached>();
  #characters = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(key: string): Cached | undefined {
    const file = this.#files.get(key);
    if (file) {
      this.#files.delete(key);
      this.#files.set(key, file);
    }
    return file;
  }

  set(key: string, file: Cached): void {
    this.delete(key);
    this.#files.set(key, file);
    this.#characters += file.text.length;
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= this.#limit && this.#characters <= MOST_CHARACTERS) break;
      this.delete(oldest);
    }
  }

  delete(key: string): void {
    this.#characters -= this.#files.get(key)?.text.length ?? 0;
    this.#files.delete(key);
  }

  get size(): number {
    return this.#files.size;
  }
}
