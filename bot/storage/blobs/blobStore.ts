import { randomUUID } from 'node:crypto';
import { entryText } from '../entry.ts';
import { fileName } from '../fileName.ts';
import type { Lifetime } from '../lifetime.ts';
import { type Read, StorageError, type Store, type Version } from '../store.ts';
import { valueText } from '../valueText.ts';
import type { Blob, Blobs } from './blobs.ts';
import { findBlob, listBlobs, SET_ASIDE } from './findBlob.ts';

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
      const found = await findBlob(this.#options, key);
      return found && 'torn' in found ? this.#setAside(key, found.torn) : found;
    });
  }

  write(key: string, value: unknown, expected: Version | undefined): Promise<Version | undefined> {
    return this.#run(async () => {
      const name = fileName(key);
      const text = entryText(key, randomUUID(), valueText(value));
      if (expected !== undefined) return this.#blobs.put(name, text, { ifMatch: expected });
      const created = await this.#blobs.put(name, text, { ifNoneMatch: '*' });
      return created ?? this.#replaceGone(name, text);
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
    yield* listBlobs(this.#blobs, prefix);
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

  /** Writes over what is as good as absent: expired, or set aside. */
  async #replaceGone(name: string, text: string): Promise<Version | undefined> {
    const there = await this.#blobs.get(name);
    if (!there) return undefined;
    const isGone = there.text === SET_ASIDE || this.#options.lifetime.isOver(there.writtenAt);
    if (!isGone) return undefined;
    return this.#blobs.put(name, text, { ifMatch: there.etag });
  }

  /** Copies first, and writes only over what was copied: somebody may have written meanwhile. */
  async #setAside(key: string, { text, etag }: Blob): Promise<Read> {
    const name = fileName(key);
    const copy = `${DAMAGED}${name}/${randomUUID()}`;
    await this.#blobs.put(copy, text);
    await this.#blobs.put(name, SET_ASIDE, { ifMatch: etag });
    this.#options.onDamaged({ key, file: copy });
    return { damaged: true };
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
