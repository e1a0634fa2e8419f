import { isDeepStrictEqual } from 'node:util';
import type { Effect } from '../../dialogs/effect.ts';
import { hashed } from '../conversation/key.ts';
import type { Store } from '../storage/store.ts';
import { updateValue } from '../storage/updateValue.ts';
import { type Opinion, opinionSchema, PREFIX } from './opinion.ts';

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
  const opinion: Opinion = { day: now().toISOString().slice(0, 10), ...said };
  const written = await updateValue(store, key, (stored) => (isSame(stored, said) ? undefined : opinion));
  return written !== undefined;
}

function isSame(stored: unknown, said: Omit<Opinion, 'day'>): boolean {
  const { data } = opinionSchema.safeParse(stored);
  return data !== undefined && isDeepStrictEqual(data, { day: data.day, ...said });
}
