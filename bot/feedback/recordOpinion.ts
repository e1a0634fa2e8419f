import { isDeepStrictEqual } from 'node:util';
import type { Effect } from '../../dialogs/effect.ts';
import { hashed } from '../conversation/key.ts';
import type { Store } from '../storage/store.ts';
import { type Opinion, opinionSchema, PREFIX } from './opinion.ts';

/** One other writer may win each race for one answer of one case; nobody taps so often. */
const MOST_TRIES = 20;

export type RecordOpinion = Extract<Effect, { effect: 'record-opinion' }>;

/**
 * Keeps an opinion in the place of an earlier one on the same answer of the same case. Resolves to whether anything
 * changed: the same opinion again leaves the first with its day.
 * @throws StorageError when it cannot be kept
 */
export async function recordOpinion(
  { store, now }: { store: Pick<Store, 'read' | 'write'>; now: () => Date },
  { effect: _, case: id, ...said }: RecordOpinion,
): Promise<boolean> {
  const key = `${PREFIX}${hashed(id, said.row)}`;
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const read = await store.read(key);
    const stored = read && 'value' in read ? read : undefined;
    if (stored && isSame(stored.value, said)) return false;
    const opinion: Opinion = { day: now().toISOString().slice(0, 10), ...said };
    if ((await store.write(key, opinion, stored?.version)) !== undefined) return true;
  }
  throw new Error(`an opinion lost ${MOST_TRIES} races for its answer`);
}

function isSame(stored: unknown, said: Omit<Opinion, 'day'>): boolean {
  const { data } = opinionSchema.safeParse(stored);
  return data !== undefined && isDeepStrictEqual(data, { day: data.day, ...said });
}
