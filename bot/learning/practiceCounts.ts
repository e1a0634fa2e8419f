import { z } from 'zod';
import type { Edition } from '../../policy/edition.ts';
import type { Store } from '../storage/store.ts';
import { updateValue } from '../storage/updateValue.ts';

const number = z.int().nonnegative();
/** Counts that were stored before anybody could be unsure have none of those. */
const countSchema = z.strictObject({ right: number, wrong: number, unsure: number.default(0) });
export type PracticeCount = z.infer<typeof countSchema>;

type Answer = { right: boolean; unsure?: boolean | undefined };

const nameOf = (edition: string, rule: string) => `practice/${edition}/${rule}`;

/**
 * Counts an answer in practice, for nobody in particular.
 * @throws StorageError when the store cannot be used, Error when others always wrote first
 */
export async function countPractice(
  store: Pick<Store, 'read' | 'write'>,
  { edition, rule, ...answer }: { edition: string; rule: string } & Answer,
): Promise<void> {
  const how = howIs(answer);
  await updateValue(store, nameOf(edition, rule), (value) => {
    const before = countIn(value);
    return { ...before, [how]: before[how] + 1 };
  });
}

/** How each rule of an edition was answered by everybody together, in the edition's order; unasked ones are left out. */
export async function practiceCounts(
  store: Pick<Store, 'read'>,
  { id, rules }: Edition,
): Promise<{ rule: string; count: PracticeCount }[]> {
  const counts = await Promise.all(
    rules.map(async ({ id: rule }) => {
      const read = await store.read(nameOf(id, rule));
      return { rule, count: countIn(read && 'value' in read ? read.value : undefined) };
    }),
  );
  return counts.filter(({ count }) => askedOf(count) > 0);
}

/** How often a rule was asked about, also of people who did not know. */
export function askedOf({ right, wrong, unsure }: PracticeCount): number {
  return right + wrong + unsure;
}

function howIs({ right, unsure }: Answer): keyof PracticeCount {
  if (right) return 'right';
  return unsure ? 'unsure' : 'wrong';
}

function countIn(value: unknown): PracticeCount {
  return countSchema.safeParse(value).data ?? { right: 0, wrong: 0, unsure: 0 };
}
