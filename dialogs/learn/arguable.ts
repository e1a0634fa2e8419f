import { admits } from '../../policy/condition.ts';
import type { Answered } from '../../policy/consult.ts';
import type { Edition, Outcome, Row } from '../../policy/edition.ts';

/**
 * Whether an outcome that is not the answer could be called right all the same. Such an outcome is no wrong option:
 * another gate stops the case as well, or the answer begins with it, as whoever moves licenses requests the relationship
 * first.
 */
export function isArguable({ gates, rows }: Edition, { row, facts }: Answered, outcome: Outcome): boolean {
  if (outcome === row.outcome) return false;
  if (gates.some((gate) => gate.outcome === outcome && admits(gate.when, facts))) return true;
  const first = row.steps[0]?.act;
  if (first === undefined || !changes(first)) return false;
  return [...gates, ...rows].some((other) => other.outcome === outcome && isNothingBut(first, other));
}

type Act = Row['steps'][number]['act'];

/** To look and to ask changes nothing, so that such a step is no part of another answer. */
function changes(act: Act): boolean {
  return act !== 'check' && act !== 'ask';
}

function isNothingBut(act: Act, { steps }: Row): boolean {
  return (
    steps.some((step) => step.act === act) && steps.every((step) => step.act === act || !changes(step.act))
  );
}
