import type { Edition, Outcome } from '../policy/edition.ts';
import type { Language } from '../policy/facts.ts';

/** The names of some outcomes in one line. They have commas of their own, so something else stands between them. */
export function outcomeWords(edition: Edition, language: Language, outcomes: readonly Outcome[]): string {
  return outcomes.map((outcome) => edition.outcomes[outcome][language]).join(' · ');
}
