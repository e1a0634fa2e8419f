import type { Edition } from '../../policy/edition.ts';
import { oneOf, type Random } from './chance.ts';
import { curriculumOf } from './curriculum.ts';
import { chanceOf, isDue, isKnown, type Memory } from './memory.ts';
import type { Learning } from './progress.ts';

type Sitting = { asked: readonly string[]; missed: readonly string[] };

/** As many others come before a rule that was missed is asked again: else two hard ones would take turns. */
const APART = 3;

/**
 * The rule to ask about next: what changed, what is about to be forgotten, what is new, what was missed in this
 * session, and last what is remembered least.
 */
export function chooseRule(
  learning: Learning,
  edition: Edition,
  { asked, missed }: Sitting,
  at: Date,
  random: Random,
): string {
  const { memory } = learning;
  const { rules } = curriculumOf(edition);
  const remembered = weakestRules(learning, edition, at).filter((rule) => !asked.includes(rule));
  const [due] = remembered.filter((rule) => memory[rule] && isDue(memory[rule], at));
  if (due) return due;
  const unseen = rules.filter((rule) => !memory[rule] && !asked.includes(rule));
  if (unseen.length > 0) return oneOf(unseen, random);
  const recent = asked.slice(-APART);
  const [again] = missed.filter((rule) => !recent.includes(rule));
  return again ?? remembered[0] ?? oneOf(rules, random);
}

/** How many rules wait to be asked today: due ones, and those never asked. */
export function waitingRules(
  { memory }: Learning,
  edition: Edition,
  at: Date,
): { due: number; unseen: number } {
  const { rules } = curriculumOf(edition);
  const due = rules.filter((rule) => memory[rule] && isDue(memory[rule], at));
  return { due: due.length, unseen: rules.filter((rule) => !memory[rule]).length };
}

/** Rules that were asked, those that are remembered least first; of the same day, the one that was asked longest ago. */
function weakestRules({ memory }: Pick<Learning, 'memory'>, edition: Edition, at: Date): string[] {
  const asked = askedRules(memory, edition);
  const order = asked.sort(
    (one, other) => needOf(one.memory, at) - needOf(other.memory, at) || one.memory.last - other.memory.last,
  );
  return order.map(({ rule }) => rule);
}

/** What is best practised next: what changed, what was missed and is not known since, what is new, then what fades. */
export function nextRules({ memory }: Learning, edition: Edition, at: Date): string[] {
  const own = (rule: string) => memory[rule];
  const weakest = weakestRules({ memory }, edition, at);
  const groups: ((rule: string) => boolean)[] = [
    (rule) => own(rule)?.changed === true,
    (rule) => isMissed(own(rule)),
    (rule) => !own(rule),
    () => true,
  ];
  const rules = [...weakest, ...curriculumOf(edition).rules.filter((rule) => !own(rule))];
  const groupOf = (rule: string) => groups.findIndex((isIn) => isIn(rule));
  return rules.sort((one, other) => groupOf(one) - groupOf(other));
}

function isMissed(memory: Memory | undefined): boolean {
  return memory !== undefined && memory.wrong > 0 && !isKnown(memory);
}

function askedRules(memory: Learning['memory'], edition: Edition): { rule: string; memory: Memory }[] {
  return curriculumOf(edition).rules.flatMap((rule) => {
    const own = memory[rule];
    return own ? [{ rule, memory: own }] : [];
  });
}

/** Changed rules come before all others. */
function needOf(memory: Memory, at: Date): number {
  return memory.changed ? -1 : chanceOf(memory, at);
}
