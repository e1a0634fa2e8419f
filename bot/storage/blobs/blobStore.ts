import { randomUUID } from 'node:crypto';
import { type Entry, entryText, parseEntry } from '../entry.ts';
import { fileName, keyInName, startOfNames } from '../fileName.ts';
import type { Lifetime } from '../lifetime.ts';
import { type Read, StorageError, type Store, type Version } from '../store.ts';
import { valueText } from '../valueText.ts';
import type { Blob, Blobs } from './blobs.ts';

/** Where damaged entries are kept for a person to look at. No key is spelled with a slash. */
const DAMAGED = 'damaged/';
const PROBE = 'probe/written';

export type BlobStoreOptions = {
  blobs: Blobs;
  lifetime: Pick<Lifetime, 'isOver'>;
  /** Told once per damaged blob, with the name that it was copied to. Must not throw. */
  onDamaged: (damaged: { key: string; file: string }) => void;
};

/**
 * A store with one blob per key, which any number of processes may share: the service itself compares versions, which
 * are its ETags. Blobs bear the names that the file store gives its files, since those keep any two keys apart.
 */
export class BlobStore implements Store {
  readonly #options: BlobStoreOptions;
  readonly #blobs: Blobs;
  readonly #underWay = new Set<Promise<unknown>>();
  #closed = false;

  constructor(options: BlobStoreOptions) {
    this.#options = options;
    this.#blobs = options.blobs;
  }

  read(key: string): Promise<Read> {
    return this.#run(async () => {
      const name = fileName(key);
      const blob = await this.#blobs.get(name);
      if (!blob || this.#options.lifetime.isOver(blob.writtenAt)) return undefined;
      const entry = parseEntry(blob.text);
      if (entry?.key === key) return { value: entry.value, version: blob.etag };
      return this.#setAside(key, name, blob);
    });
  }

  write(key: string, value: unknown, expected: Version | undefined): Promise<Version | undefined> {
    return this.#run(async () => {
      const name = fileName(key);
      const text = entryText(key, randomUUID(), valueText(value));
      if (expected !== undefined) return this.#blobs.put(name, text, { ifMatch: expected });
      const created = await this.#blobs.put(name, text, { ifNoneMatch: '*' });
      return created ?? this.#replaceExpired(name, text);
    });
  }

  remove(key: string): Promise<void> {
    return this.#run(async () => {
      const name = fileName(key);
      await this.#blobs.remove(name);
      for await (const copy of this.#blobs.names(`${DAMAGED}${name}/`)) await this.#blobs.remove(copy);
    });
  }

  async *list(prefix: string): AsyncGenerator<string> {
    this.#assertOpen();
    for await (const name of this.#blobs.names(startOfNames(prefix))) {
      const found = keyInName(name, prefix);
      const key = found === 'read-the-file' ? await this.#keyIn(name) : found?.key;
      if (key?.startsWith(prefix)) yield key;
    }
  }

  check(): Promise<void> {
    return this.#run(async () => {
      await this.#blobs.put(PROBE, 'Can this container be written?');
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    while (this.#underWay.size > 0) await Promise.allSettled(this.#underWay);
  }

  async #replaceExpired(name: string, text: string): Promise<Version | undefined> {
    const there = await this.#blobs.glance(name);
    if (!there || !this.#options.lifetime.isOver(there.writtenAt)) return undefined;
    return this.#blobs.put(name, text, { ifMatch: there.etag });
  }

  /** Copies first, and removes only what was copied: somebody may have written meanwhile. */
  async #setAside(key: string, name: string, { text, etag }: Blob): Promise<Read> {
    const copy = `${DAMAGED}${name}/${randomUUID()}`;
    await this.#blobs.put(copy, text);
    await this.#blobs.remove(name, etag);
    this.#options.onDamaged({ key, file: copy });
    return { damaged: true };
  }

  async #keyIn(name: string): Promise<string | undefined> {
    const blob = await this.#blobs.get(name);
    const entry: Entry | undefined = blob && parseEntry(blob.text);
    return entry && fileName(entry.key) === name ? entry.key : undefined;
  }

  #run<T>(work: () => Promise<T>): Promise<T> {
    const running = (async () => {
      this.#assertOpen();
      return work();
    })();
    this.#underWay.add(running);
    const done = () => this.#underWay.delete(running);
    running.then(done, done);
    return running;
  }

  #assertOpen(): void {
    if (this.#closed)
      throw new StorageError('STORAGE_CLOSED', 'The store is closed: open it again to use it');
  }
}
