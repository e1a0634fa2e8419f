import type { Lifetime } from '../lifetime.ts';
import type { Store } from '../store.ts';
import type { Blobs } from './blobs.ts';
import { findBlob, listBlobs } from './findBlob.ts';

/**
 * Reads blobs beside the processes that write them, and changes nothing. A damaged one is told of and stays where it is,
 * for the bot to set aside and to tell whom it concerns.
 */
export function blobReader(reading: {
  blobs: Pick<Blobs, 'get' | 'names'>;
  lifetime: Pick<Lifetime, 'isOver'>;
}): Pick<Store, 'read' | 'list'> {
  return {
    async read(key) {
      const found = await findBlob(reading, key);
      return found && 'torn' in found ? { damaged: true } : found;
    },
    list: (prefix) => listBlobs(reading.blobs, prefix),
  };
}
