import { randomUUID } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { hourly } from '../hourly.ts';
import { type Entry, entryText } from './entry.ts';
import { EntryFiles } from './entryFiles.ts';
import { fileName } from './fileName.ts';
import { FolderLock } from './folderLock.ts';
import { KeyLock } from './keyLock.ts';
import { lifetimeOf } from './lifetime.ts';
import { listKeys } from './listKeys.ts';
import { onDisk } from './onDisk.ts';
import { PROBE, probe } from './probe.ts';
import { SetAside } from './setAside.ts';
import { type Read, StorageError, type Store, type Stored, type Version } from './store.ts';
import { sweep } from './sweep.ts';
import { ownFiles } from './sweepExpired.ts';
import { valueText } from './valueText.ts';

export type FileStoreOptions = {
  folder: string;
  /** Told once per damaged file, with the path that it was renamed to. Must not throw. */
  onDamaged: (damaged: { key: string; file: string }) => void;
  clock?: () => Date;
  /** Days after its last write that an entry is gone; unless said, entries stay. */
  ttlDays?: number;
  /** Told after each sweep how many expired files it removed, or what kept it from going on. */
  onSwept?: (swept: { removed: number } | { error: unknown }) => void;
  /** How many keys are kept in memory; 2,000 unless said. */
  cacheSize?: number;
};

/**
 * A store with one file per key in `folder`, which is made if missing. Whatever moment the process is killed at, every
 * file is the old or the new one, whole, and the next start works at once.
 * Rejects with STORAGE_LOCKED while another process writes there, STORAGE_UNAVAILABLE when the folder cannot be used.
 */
export async function openFileStore(options: FileStoreOptions): Promise<Store> {
  const { folder, clock = () => new Date() } = options;
  return onDisk(folder, async () => {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const lock = await FolderLock.acquire(folder, clock);
    try {
      const names = await sweep(folder, clock());
      return new FileStore({ ...options, clock }, lock, names);
    } catch (error) {
      await lock.release();
      throw error;
    }
  });
}

class FileStore implements Store {
  readonly #options: FileStoreOptions & { clock: () => Date };
  readonly #folder: string;
  readonly #lock: FolderLock;
  readonly #files: EntryFiles;
  readonly #setAside: SetAside;
  readonly #turns = new KeyLock();
  readonly #sweeping: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: FileStoreOptions & { clock: () => Date }, lock: FolderLock, names: string[]) {
    this.#options = options;
    this.#folder = options.folder;
    this.#lock = lock;
    const lifetime = lifetimeOf(options.ttlDays, options.clock);
    this.#files = new EntryFiles(options.folder, options.cacheSize ?? 2_000, lifetime);
    this.#setAside = new SetAside(options.folder, names, lifetime);
    if (options.ttlDays !== undefined) this.#sweeping = hourly(this.#sweep);
  }

  async read(key: string): Promise<Read> {
    this.#assertOpen();
    const cached = this.#lock.trusted ? this.#files.inMemory(key) : undefined;
    if (cached) return stored(cached);
    const name = fileName(key);
    return this.#inTurn(name, async () => {
      const found = await this.#files.find(key, name);
      if (found === 'absent') {
        await this.#lock.confirm();
        return this.#setAside.has(name) ? { damaged: true } : undefined;
      }
      if (found !== 'damaged') return stored(found);
      const copy = await this.#setAside.add(name, this.#options.clock());
      this.#options.onDamaged({ key, file: join(this.#folder, copy) });
      return { damaged: true };
    });
  }

  async write(key: string, value: unknown, expected: Version | undefined): Promise<Version | undefined> {
    this.#assertOpen();
    const version = randomUUID();
    const text = entryText(key, version, valueText(value));
    const name = fileName(key);
    return this.#inTurn(name, async () => {
      // Damage is a conflict, too: the caller reads again, and hears of it there.
      if ((await this.#files.versionOf(key, name)) !== expected) return undefined;
      await this.#files.put(key, name, { text, version });
      return version;
    });
  }

  async remove(key: string): Promise<void> {
    this.#assertOpen();
    const name = fileName(key);
    return this.#inTurn(name, async () => {
      if ((await this.#files.remove(key, name)) === 'absent') await this.#lock.confirm();
      await this.#setAside.remove(name);
    });
  }

  async *list(prefix: string): AsyncGenerator<string> {
    this.#assertOpen();
    await this.#lock.confirm();
    yield* listKeys(this.#folder, prefix);
  }

  async check(): Promise<void> {
    this.#assertOpen();
    return this.#inTurn(PROBE, async () => {
      await this.#lock.confirm();
      probe(this.#folder);
    });
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearInterval(this.#sweeping);
    await this.#turns.idle();
    await onDisk(this.#folder, () => this.#lock.release());
  }

  /** Between turns, one file at a time: removes what is expired, damaged copies included. */
  readonly #sweep = async (): Promise<void> => {
    let removed = 0;
    try {
      for await (const { name, entry } of ownFiles(this.#folder)) {
        if (this.#closed) return;
        removed += (await this.#inTurn(entry, () => this.#files.removeExpired(name))) ? 1 : 0;
      }
      this.#options.onSwept?.({ removed });
    } catch (error) {
      if (!this.#closed) this.#options.onSwept?.({ error });
    }
  };

  /**
   * The one way to the disk: alone on its file, with a lock that still holds. Where a file is absent the work confirms
   * the lock again, since the folder itself may have gone with its volume.
   */
  #inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
    return this.#turns.run(name, () =>
      onDisk(this.#folder, async () => {
        if (!this.#lock.trusted) await this.#lock.confirm();
        return work();
      }),
    );
  }

  #assertOpen(): void {
    if (this.#closed)
      throw new StorageError('STORAGE_CLOSED', 'The store is closed: open it again to use it');
  }
}

function stored({ value, version }: Entry): Stored {
  return { value, version };
}
