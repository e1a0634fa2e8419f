import { assert } from 'chai';
import type { Store, Stored, Version } from '../../../bot/storage/store.ts';

/** What is stored under `key`; fails when nothing readable is. */
export async function storedIn(store: Pick<Store, 'read'>, key: string): Promise<Stored> {
  const read = await store.read(key);
  assert(read !== undefined && 'version' in read, `${JSON.stringify(key.slice(0, 40))} is stored`);
  return read;
}

/** The version of a write that must not meet a conflict. */
export async function written(write: Promise<Version | undefined>): Promise<Version> {
  const version = await write;
  assert(version !== undefined, 'the write meets no conflict');
  return version;
}

export async function keysIn(store: Pick<Store, 'list'>, prefix = ''): Promise<string[]> {
  const keys: string[] = [];
  for await (const key of store.list(prefix)) keys.push(key);
  return keys.sort();
}
