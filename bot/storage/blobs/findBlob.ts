import { parseEntry } from '../entry.ts';
import { fileName, keyInName, startOfNames } from '../fileName.ts';
import type { Lifetime } from '../lifetime.ts';
import type { Read } from '../store.ts';
import type { Blob, Blobs } from './blobs.ts';

/** Left where an entry was damaged, until something new is written there. No entry is written so. */
export const SET_ASIDE = '{"setAside":true}\n';

type Reading = { blobs: Pick<Blobs, 'get'>; lifetime: Pick<Lifetime, 'isOver'> };

/** What is stored under `key`; where that cannot be understood and is not set aside yet, the blob itself. */
export async function findBlob({ blobs, lifetime }: Reading, key: string): Promise<Read | { torn: Blob }> {
  const blob = await blobs.get(fileName(key));
  if (!blob || lifetime.isOver(blob.writtenAt)) return undefined;
  if (blob.text === SET_ASIDE) return { damaged: true };
  const entry = parseEntry(blob.text);
  return entry?.key === key ? { value: entry.value, version: blob.etag } : { torn: blob };
}

/** Keys that start with `prefix`. */
export async function* listBlobs(
  blobs: Pick<Blobs, 'get' | 'names'>,
  prefix: string,
): AsyncGenerator<string> {
  for await (const name of blobs.names(startOfNames(prefix))) {
    const found = keyInName(name, prefix);
    const key = found === 'read-the-file' ? await keyIn(blobs, name) : found?.key;
    if (key?.startsWith(prefix)) yield key;
  }
}

async function keyIn(blobs: Pick<Blobs, 'get'>, name: string): Promise<string | undefined> {
  const blob = await blobs.get(name);
  const entry = blob && parseEntry(blob.text);
  return entry && fileName(entry.key) === name ? entry.key : undefined;
}
