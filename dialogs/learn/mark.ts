import { consult, openFacts } from '../../policy/consult.ts';
import type { Edition, Outcome, Step } from '../../policy/edition.ts';
import type { Facts } from '../../policy/facts.ts';
import type { Exercise, Marked } from './exercise.ts';
import { hadOf } from './had.ts';

/** Marks what was picked by what the edition says; nothing that was picked means that the person did not know. */
export function mark(edition: Edition, exercise: Exercise, picked: readonly string[]): Marked {
  const wanted = wantedOf(edition, exercise);
  const right = picked.length > 0 && isRight(edition, exercise, picked, wanted);
  const facts = subjectOf(exercise, wanted);
  const had = right ? null : hadOf(edition, exercise, picked[0]);
  return { right, picked: [...picked], wanted, facts, had };
}

function isRight(
  edition: Edition,
  exercise: Exercise,
  picked: readonly string[],
  wanted: readonly string[],
): boolean {
  if (exercise.ask !== 'order') return picked.every((id, index) => id === wanted[index]);
  const rest = wanted.filter((id) => !picked.includes(id));
  return isInOrder(edition, exercise.facts, [...picked, ...rest]);
}

/** Whether these steps can be taken so: as the answer lists them, but asking may come at any time before what waits for it. */
function isInOrder(edition: Edition, facts: Facts, order: readonly string[]): boolean {
  const wanted = stepsOf(edition, facts);
  const asking = askingSteps(edition, facts);
  const others = order.filter((id) => !asking.includes(id));
  const isBefore = (ask: string) => {
    const next = wanted.slice(wanted.indexOf(ask) + 1).find((id) => !asking.includes(id));
    return next === undefined ? ask === order.at(-1) : order.indexOf(ask) < order.indexOf(next);
  };
  return others.join() === wanted.filter((id) => !asking.includes(id)).join() && asking.every(isBefore);
}

/** The ids that are right. */
export function wantedOf(edition: Edition, exercise: Exercise): string[] {
  switch (exercise.ask) {
    case 'outcome':
      return [outcomeOf(edition, exercise.facts)];
    case 'order':
      return stepsOf(edition, exercise.facts);
    case 'missing': {
      const [open] = openFacts(edition, exercise.facts);
      return [open ?? 'none'];
    }
    case 'claim':
      return [outcomeOf(edition, exercise.facts) === exercise.claim ? 'true' : 'false'];
    case 'which':
      return [outcomeOf(edition, exercise.facts) === exercise.outcome ? 'first' : 'second'];
  }
}

/** The ids of the steps of an answer, in order; none where the case is open. */
export function stepsOf(edition: Edition, facts: Facts): string[] {
  return stepsWhere(edition, facts, () => true);
}

function askingSteps(edition: Edition, facts: Facts): string[] {
  return stepsWhere(edition, facts, ({ act }) => act === 'ask');
}

function stepsWhere(edition: Edition, facts: Facts, isMeant: (step: Step) => boolean): string[] {
  const consultation = consult(edition, facts);
  const steps = consultation.status === 'answered' ? consultation.row.steps : [];
  return steps.flatMap((step, index) => (isMeant(step) ? [`step-${index + 1}`] : []));
}

function outcomeOf(edition: Edition, facts: Facts): Outcome | 'open' {
  const consultation = consult(edition, facts);
  return consultation.status === 'answered' ? consultation.outcome : 'open';
}

/** Of two customers the one that the policy says it to. */
function subjectOf(exercise: Exercise, wanted: readonly string[]): Facts {
  return exercise.ask === 'which' && wanted[0] === 'second' ? exercise.other.facts : exercise.facts;
}
