import type { Consultation } from '../policy/consult.ts';
import type { Edition } from '../policy/edition.ts';
import { explain } from '../policy/explain.ts';
import type { FactName } from '../policy/facts.ts';
import { isGrave } from '../policy/stakes.ts';
import type { Place } from './state.ts';

/**
 * The fact to have confirmed before the answer is given: one that was only suggested by what somebody wrote, where
 * another value would change an answer that refuses or leads to cancelling.
 */
export function factToConfirm(
  edition: Edition,
  place: Place,
  consultation: Consultation,
): FactName | undefined {
  if (consultation.status === 'asking' || !isGrave(consultation.row)) return undefined;
  const { changes } = explain(edition, place.facts, place.unsure);
  return place.unconfirmed.find((fact) => changes[fact].length > 0);
}
