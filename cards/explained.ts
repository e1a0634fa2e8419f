import type { Edition } from '../policy/edition.ts';
import { type Explanation, explain } from '../policy/explain.ts';
import { FACT_NAMES, type FactName, type Facts } from '../policy/facts.ts';

// One entry a case, and cases are finite: a few thousand for each edition.
const explanations = new WeakMap<Edition, Map<string, Explanation>>();

/** `explain`, computed once for each case: it weighs every single change, and every answer card needs it. */
export function explained(edition: Edition, facts: Facts, unsure: readonly FactName[]): Explanation {
  const known = explanations.get(edition) ?? new Map<string, Explanation>();
  explanations.set(edition, known);
  const key = FACT_NAMES.map((fact) => facts[fact] ?? (unsure.includes(fact) ? '?' : '')).join('|');
  const found = known.get(key) ?? explain(edition, facts, unsure);
  known.set(key, found);
  return found;
}
