import { z } from 'zod';
import { type Edition, OUTCOMES, type Outcome } from '../../policy/edition.ts';
import { curriculumOf } from './curriculum.ts';
import { exerciseSchema, markedSchema } from './exercise.ts';
import { dayOf, isKnown, type Memory, memorySchema, recalled } from './memory.ts';

/** Questions in a session. */
export const SESSION_LENGTH = 10;

/** How often something was answered right and wrong. */
const confusionSchema = z.strictObject({ right: z.int().nonnegative(), wrong: z.int().nonnegative() });
export type Confusion = z.infer<typeof confusionSchema>;

const sessionSchema = z.strictObject({
  kind: z.enum(['tour', 'practice']),
  /** Which question or lesson this is, from 1. */
  number: z.int().min(1),
  right: z.int().nonnegative(),
  exercise: exerciseSchema,
  picked: z.array(z.string()),
  /** How the answer was, once there is one. */
  marked: markedSchema.nullable(),
  /** Rules that were asked, and those of them that were missed and not asked again yet. */
  asked: z.array(z.string()).max(SESSION_LENGTH),
  missed: z.array(z.string()).max(SESSION_LENGTH),
});
export type Session = z.infer<typeof sessionSchema>;

/** All that is remembered of what somebody learned: ids, counters and times. */
export const learningSchema = z.strictObject({
  /** The edition whose rules these are. */
  edition: z.string(),
  memory: z.record(z.string(), memorySchema),
  outcomes: z.partialRecord(z.enum(OUTCOMES), confusionSchema),
  /** The last day with an answer (days since 1970), and how many in a row there were up to it. */
  days: z.strictObject({ last: z.int(), streak: z.int().nonnegative() }),
  /** Lessons of the tour that are done. */
  toured: z.int().nonnegative(),
  /** What was begun and not finished: each goes on where it was, whatever is done between. */
  tour: sessionSchema.nullable(),
  practice: sessionSchema.nullable(),
  /** Whether the person wants to be reminded. */
  reminds: z.boolean(),
});
export type Learning = z.infer<typeof learningSchema>;

export function newLearning({ id }: Edition): Learning {
  return {
    edition: id,
    memory: {},
    outcomes: {},
    days: { last: 0, streak: 0 },
    toured: 0,
    tour: null,
    practice: null,
    reminds: false,
  };
}

/** What was learned, with one more answer to a question about a rule. */
export function learned(
  learning: Learning,
  { rule, outcome, right }: { rule: string; outcome: Outcome | null; right: boolean },
  at: Date,
): Learning {
  const { memory, outcomes, days } = learning;
  const counted = outcome && { [outcome]: plus(outcomes[outcome], right) };
  return {
    ...learning,
    memory: { ...memory, [rule]: recalled(memory[rule], right, at) },
    outcomes: { ...outcomes, ...counted },
    days: practisedOn(days, dayOf(at.getTime())),
  };
}

export function confusionOf({ outcomes }: Learning, outcome: Outcome): Confusion {
  return outcomes[outcome] ?? { right: 0, wrong: 0 };
}

function plus(before: Confusion = { right: 0, wrong: 0 }, right: boolean): Confusion {
  return right ? { ...before, right: before.right + 1 } : { ...before, wrong: before.wrong + 1 };
}

function practisedOn({ last, streak }: Learning['days'], day: number): Learning['days'] {
  if (day === last) return { last, streak };
  return { last: day, streak: day === last + 1 ? streak + 1 : 1 };
}

/** Ids of the rules that somebody knows. */
export function knownRules({ memory }: Learning, edition: Edition): string[] {
  return curriculumOf(edition).rules.filter((rule) => memory[rule] && isKnown(memory[rule]));
}

/**
 * What was learned of one edition, under another: rules that are gone are forgotten, and those of which the policy
 * says something else are due again, as changed. All are where the earlier edition is not known any more.
 */
export function broughtTo(learning: Learning, edition: Edition, before: Edition | undefined): Learning {
  if (learning.edition === edition.id) return learning;
  const memory: Record<string, Memory> = {};
  for (const rule of curriculumOf(edition).rules) {
    const own = learning.memory[rule];
    if (!own) continue;
    const isSame = before !== undefined && gistOf(before, rule) === gistOf(edition, rule);
    memory[rule] = isSame ? own : { ...own, changed: true };
  }
  return { ...learning, edition: edition.id, memory, tour: null, practice: null };
}

/** What was learned, of the edition in use. */
export function ofNewest(learning: Learning, editionOf: (id: string | null) => Edition): Learning {
  const before = editionOf(learning.edition);
  return broughtTo(learning, editionOf(null), before.id === learning.edition ? before : undefined);
}

/** What a rule says and leads to, to be compared between editions. */
function gistOf(edition: Edition, rule: string): string {
  const says = edition.rules.find(({ id }) => id === rule)?.says;
  const cases = curriculumOf(edition).cases.get(rule) ?? [];
  const led = cases.map(({ facts, answered: { outcome, support } }) => [facts, outcome, support]);
  return JSON.stringify([says, led]);
}
