import type { Store } from './store.ts';

/** Each other writer may win one race; nobody writes one key so often. */
const MOST_TRIES = 20;

/**
 * Writes what `change` makes of the value that is stored by then, which is undefined where there is none that can be
 * read. Where `change` wants nothing, nothing is written. Resolves to what was written.
 * @throws StorageError when the store cannot be used, Error when others always wrote first
 */
export async function updateValue<T>(
  store: Pick<Store, 'read' | 'write'>,
  key: string,
  change: (value: unknown) => T | undefined,
): Promise<T | undefined> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const read = await store.read(key);
    const stored = read && 'value' in read ? read : undefined;
    const next = change(stored?.value);
    if (next === undefined) return undefined;
    if ((await store.write(key, next, stored?.version)) !== undefined) return next;
  }
  throw new Error(`a write lost ${MOST_TRIES} races`);
}
