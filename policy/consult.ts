import { applies } from './condition.ts';
import type { Edition, Grade, Outcome, Row } from './edition.ts';
import type { FactName, Facts } from './facts.ts';
import { weigh } from './weigh.ts';

export type Asking = {
  status: 'asking';
  /** The next fact on which the outcome depends. */
  fact: FactName;
  options: string[];
  /** What was said. */
  facts: Facts;
  /** What was taken to hold without being said. */
  assumed: Facts;
  /** Present when every fact still missing is one the person is not sure of: the outcomes left. */
  possible?: Outcome[];
};

export type Answered = {
  status: 'answered';
  edition: string;
  row: Row;
  outcome: Outcome;
  support: Grade;
  /** Ids of the rules that decided, or that were read where the source is silent; never empty. */
  rules: string[];
  facts: Facts;
  assumed: Facts;
};

export type Consultation = Asking | Answered;

/**
 * What the edition says about a case: the answer, or the next fact on which the answer still depends.
 * Facts in `unsure` are asked for last, and not at all once nothing else is missing; a fact that was said is
 * known, whether or not it is in `unsure`.
 */
export function consult(edition: Edition, facts: Facts, unsure: readonly FactName[] = []): Consultation {
  const assumed = assumptions(edition, facts, unsure);
  const known = { ...assumed, ...facts };
  const { open, rows } = weigh(edition, known);
  const next = open.find(({ fact }) => !unsure.includes(fact)) ?? open[0];
  if (next) {
    const asking: Asking = { status: 'asking', fact: next.fact, options: [...next.options], facts, assumed };
    if (unsure.includes(next.fact)) asking.possible = [...new Set(rows.map((row) => row.outcome))];
    return asking;
  }
  // No single fact decides, so one row is left: every case is reached from any other one fact at a time.
  const [row] = rows;
  const rules = rulesOf(row, known);
  return {
    status: 'answered',
    edition: edition.id,
    row,
    outcome: row.outcome,
    support: row.support,
    rules,
    facts,
    assumed,
  };
}

/** Every row that may still decide the case, given what is known and assumed. */
export function possibleRows(edition: Edition, facts: Facts, unsure: readonly FactName[] = []): Row[] {
  return weigh(edition, { ...assumptions(edition, facts, unsure), ...facts }).rows;
}

/** The facts that can still change which row decides, in the order in which they are asked for. */
export function openFacts(edition: Edition, facts: Facts, unsure: readonly FactName[] = []): FactName[] {
  return weigh(edition, { ...assumptions(edition, facts, unsure), ...facts }).open.map(({ fact }) => fact);
}

function assumptions(edition: Edition, facts: Facts, unsure: readonly FactName[]): Facts {
  const assumed: Facts = {};
  if (facts.cloud === undefined) assumed.cloud = edition.assumed.cloud;
  if (facts.goal === undefined && unsure.includes('goal')) assumed.goal = edition.whenUnsure.goal;
  return assumed;
}

/** The ids in a row's `because` that count for these facts. */
export function rulesOf(row: Row, facts: Facts): string[] {
  return row.because.flatMap((cited) => {
    if (typeof cited === 'string') return [cited];
    return applies(cited, facts) ? [cited.rule] : [];
  });
}
