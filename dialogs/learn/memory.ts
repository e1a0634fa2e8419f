import { createEmptyCard, fsrs, Rating, State } from 'ts-fsrs';
import { z } from 'zod';

const DAY = 86_400_000;

/** A rule is known once it will be remembered for a week. */
export const KNOWN_DAYS = 7;

/** How well somebody remembers a rule, and how often they were right; times are ms since 1970. */
export const memorySchema = z.strictObject({
  /** Days until it is remembered with a chance of nine in ten only. */
  stability: z.number(),
  difficulty: z.number(),
  last: z.int(),
  due: z.int(),
  right: z.int().nonnegative(),
  wrong: z.int().nonnegative(),
  /** A newer edition changed the rule since it was asked last. */
  changed: z.boolean(),
});
export type Memory = z.infer<typeof memorySchema>;

// Whole days alone: a rule that was missed comes again within the session anyway.
const scheduler = fsrs({ enable_fuzz: false, enable_short_term: false });

/** What is remembered of a rule after one more answer. Source: FSRS, as ts-fsrs implements it. */
export function recalled(before: Memory | undefined, right: boolean, at: Date): Memory {
  const card = before ? cardOf(before) : createEmptyCard(at);
  const { card: next } = scheduler.next(card, at, right ? Rating.Good : Rating.Again);
  return {
    stability: rounded(next.stability),
    difficulty: rounded(next.difficulty),
    last: at.getTime(),
    due: next.due.getTime(),
    right: (before?.right ?? 0) + (right ? 1 : 0),
    wrong: (before?.wrong ?? 0) + (right ? 0 : 1),
    changed: false,
  };
}

/** Due is counted in days of the calendar (UTC): nobody has to wait for the hour at which they learned. */
export function isDue({ due, changed }: Memory, at: Date): boolean {
  return changed || dayOf(due) <= dayOf(at.getTime());
}

export function isKnown({ stability, changed }: Memory): boolean {
  return !changed && stability >= KNOWN_DAYS;
}

/** How far it is to be known, in hundredths. */
export function strengthOf({ stability }: Memory): number {
  return Math.round(Math.min(100, (100 * stability) / KNOWN_DAYS));
}

/** The chance, from 0 to 1, that it is remembered now. */
export function chanceOf(memory: Memory, at: Date): number {
  return scheduler.get_retrievability(cardOf(memory), at, false);
}

/** Days since 1970 (UTC). */
export function dayOf(time: number): number {
  return Math.floor(time / DAY);
}

function cardOf({ stability, difficulty, last, due, right, wrong }: Memory) {
  return {
    ...createEmptyCard(last),
    stability,
    difficulty,
    due: new Date(due),
    last_review: new Date(last),
    scheduled_days: dayOf(due) - dayOf(last),
    reps: right + wrong,
    lapses: wrong,
    state: State.Review,
  };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
