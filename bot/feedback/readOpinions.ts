import type { Store } from '../storage/store.ts';
import { type Opinion, opinionSchema, PREFIX } from './opinion.ts';

/** How many are read at a time: blobs take their time each, and turns go on meanwhile. */
const AT_ONCE = 16;

/** What is stored, and how many entries could not be read. */
export type Opinions = { opinions: Opinion[]; unreadable: number };

/**
 * Every opinion in a store; beside a process that writes, those of some moment.
 * @throws StorageError when the store cannot be read
 */
export async function readOpinions(store: Pick<Store, 'read' | 'list'>): Promise<Opinions> {
  const opinions: Opinion[] = [];
  let unreadable = 0;
  for await (const keys of batched(store.list(PREFIX))) {
    for (const read of await Promise.all(keys.map((key) => store.read(key)))) {
      if (read === undefined) continue; // gone meanwhile, or its time is over
      const { data } = opinionSchema.safeParse('value' in read ? read.value : undefined);
      if (data) opinions.push(data);
      else unreadable += 1;
    }
  }
  return { opinions, unreadable };
}

async function* batched(keys: AsyncIterable<string>): AsyncGenerator<string[]> {
  let batch: string[] = [];
  for await (const key of keys) {
    batch.push(key);
    if (batch.length < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
