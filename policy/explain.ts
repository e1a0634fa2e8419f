import { consult, possibleRows } from './consult.ts';
import type { Edition, Outcome } from './edition.ts';
import { FACT_NAMES, type FactName, type Facts, type FactValue, VOCABULARY } from './facts.ts';
import type { Reading, Rule } from './source.ts';

/** A single change to a case and the outcomes it leads to: one, or several where more would have to be asked. */
export type Change = { to: FactValue; outcomes: Outcome[] };

export type Explanation = {
  /** The rules that decided; for a case still open, those of every row that may decide it. */
  rules: Rule[];
  readings: Reading[];
  /** For every fact, the other values that would change the outcome; empty where none would. */
  changes: Record<FactName, Change[]>;
};

/** Why the case comes out as it does, and for every fact which single change would change that. */
export function explain(edition: Edition, facts: Facts, unsure: readonly FactName[] = []): Explanation {
  const consultation = consult(edition, facts, unsure);
  const rows = possibleRows(edition, facts, unsure);
  const cited =
    consultation.status === 'answered'
      ? consultation.rules
      : rows.flatMap(({ because }) => because.map((one) => (typeof one === 'string' ? one : one.rule)));
  const read = rows.flatMap(({ readings }) => readings);
  return {
    rules: edition.rules.filter(({ id }) => cited.includes(id)),
    readings: edition.readings.filter(({ id }) => read.includes(id)),
    changes: Object.fromEntries(
      FACT_NAMES.map((fact) => [fact, changesOf(edition, fact, facts, unsure)]),
    ) as Record<FactName, Change[]>, // fromEntries forgets that every fact is there
  };
}

function changesOf(edition: Edition, fact: FactName, facts: Facts, unsure: readonly FactName[]): Change[] {
  const now = outcomesOf(edition, facts, unsure);
  return VOCABULARY[fact]
    .filter((value) => value !== facts[fact])
    .map((to) => ({ to, outcomes: outcomesOf(edition, { ...facts, [fact]: to }, unsure) }))
    .filter(({ outcomes }) => outcomes.join() !== now.join());
}

function outcomesOf(edition: Edition, facts: Facts, unsure: readonly FactName[]): Outcome[] {
  return [...new Set(possibleRows(edition, facts, unsure).map((row) => row.outcome))];
}
