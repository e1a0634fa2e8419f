import type { Edition, Outcome } from '../../policy/edition.ts';
import { explain } from '../../policy/explain.ts';
import { FACT_NAMES, type FactName, type Facts, type FactValue, VOCABULARY } from '../../policy/facts.ts';
import type { Exercise, Marked } from './exercise.ts';

type Had = NonNullable<Marked['had']>;

/** The change of one fact with which the policy would have said what was picked: the one that is nearest to the story. */
export function hadOf(edition: Edition, exercise: Exercise, picked: string | undefined): Marked['had'] {
  const supposed = supposedBy(exercise, picked);
  if (!supposed) return null;
  const { facts, outcome } = supposed;
  const { changes } = explain(edition, facts);
  const found = FACT_NAMES.flatMap((fact) =>
    changes[fact]
      .filter(({ outcomes }) => outcomes.length === 1 && outcomes[0] === outcome)
      .map(({ to }): Had => ({ fact, to })),
  );
  const toldApart = exercise.ask === 'which' ? differenceOf(edition, exercise, facts) : undefined;
  const isToldApart = ({ fact, to }: Had) => fact === toldApart?.fact && to === toldApart.to;
  const rankOf = (had: Had) => farness(edition, facts, had);
  const [nearest] = found.sort((one, other) => rankOf(one) - rankOf(other));
  return found.find(isToldApart) ?? nearest ?? null;
}

/** What somebody took the policy to say to which case, who picked this. */
function supposedBy(
  exercise: Exercise,
  picked: string | undefined,
): { facts: Facts; outcome: string } | undefined {
  if (picked === undefined) return undefined;
  switch (exercise.ask) {
    case 'outcome':
      return { facts: exercise.facts, outcome: picked };
    case 'claim':
      return picked === 'true' ? { facts: exercise.facts, outcome: exercise.claim } : undefined;
    case 'which':
      return {
        facts: picked === 'first' ? exercise.facts : exercise.other.facts,
        outcome: exercise.outcome satisfies Outcome,
      };
    case 'order':
    case 'missing':
      return undefined;
  }
}

/** The fact in which two stories differ, with its value in the other one; what goes without saying there is named too. */
function differenceOf(
  { assumed, whenUnsure }: Edition,
  exercise: Extract<Exercise, { ask: 'which' }>,
  facts: Facts,
): { fact: FactName; to: FactValue | undefined } | undefined {
  const other = facts === exercise.facts ? exercise.other.facts : exercise.facts;
  const fact = FACT_NAMES.find((one) => one !== 'role' && facts[one] !== other[one]);
  return fact && { fact, to: other[fact] ?? { ...assumed, ...whenUnsure }[fact as 'cloud' | 'goal'] };
}

/** More than the values of any fact. */
const FAR = 100;

/**
 * How far a change leads away from the story: least for a fact that was asked for and told, most for what goes without
 * saying, such as the cloud; within a fact by the order of its values, which has alike ones side by side. Of two as near
 * it is the one with fewer values: there is less to mix up.
 */
function farness({ questions }: Edition, facts: Facts, { fact, to }: Had): number {
  const values: readonly string[] = VOCABULARY[fact];
  const now = facts[fact];
  const isAsked = questions.some((question) => question.fact === fact);
  const distance = now === undefined ? FAR : Math.abs(values.indexOf(now) - values.indexOf(to));
  return distance + values.length / FAR + (isAsked ? 0 : 2 * FAR);
}
