import { randomUUID } from 'node:crypto';
import { StorageError, type Store, type Version } from '../../bot/storage/store.ts';
import { valueText } from '../../bot/storage/valueText.ts';

/** A store that forgets everything with the process: for tests, and the shortest example of the contract. */
export function openMemoryStore(): Store {
  const entries = new Map<string, { text: string; version: Version }>();
  let closed = false;

  function assertOpen(): void {
    if (closed) throw new StorageError('STORAGE_CLOSED', 'The store is closed: open it again to use it');
  }

  return {
    async read(key) {
      assertOpen();
      const entry = entries.get(key);
      return entry && { value: JSON.parse(entry.text), version: entry.version };
    },
    async write(key, value, expected) {
      assertOpen();
      const text = valueText(value);
      if (entries.get(key)?.version !== expected) return undefined;
      const version = randomUUID();
      entries.set(key, { text, version });
      return version;
    },
    async remove(key) {
      assertOpen();
      entries.delete(key);
    },
    async *list(prefix) {
      assertOpen();
      for (const key of [...entries.keys()]) if (key.startsWith(prefix)) yield key;
    },
    async check() {
      assertOpen();
    },
    async close() {
      closed = true;
    },
  };
}
