import type { Store, Version } from '../storage/store.ts';
import { type ConversationRecord, readRecord } from './record.ts';

/** One other writer may win each race; nobody writes a conversation so often. */
const MOST_TRIES = 20;

export type StoredRecord = { record: ConversationRecord; version: Version };

/** The record under `key`; undefined when there is none that this version of the bot can read. */
export async function storedRecord(
  store: Pick<Store, 'read'>,
  key: string,
): Promise<StoredRecord | undefined> {
  const read = await store.read(key);
  if (!read || 'damaged' in read) return undefined;
  const record = readRecord(read.value);
  return typeof record === 'string' ? undefined : { record, version: read.version };
}

/**
 * Writes what `change` makes of the record, of what is stored by then. Where there is no record, or `change` wants
 * none, nothing is written. Resolves to what was written. `known` saves the first reading.
 */
export async function updateRecord(
  store: Pick<Store, 'read' | 'write'>,
  key: string,
  change: (record: ConversationRecord) => ConversationRecord | undefined,
  known?: StoredRecord,
): Promise<ConversationRecord | undefined> {
  let found = known ?? (await storedRecord(store, key));
  for (let tries = 0; found && tries < MOST_TRIES; tries += 1) {
    const next = change(found.record);
    if (next === undefined) return undefined;
    if ((await store.write(key, next, found.version)) !== undefined) return next;
    found = await storedRecord(store, key);
  }
  return undefined;
}
