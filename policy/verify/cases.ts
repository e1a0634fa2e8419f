import { claimants, PolicyGapError } from '../decide.ts';
import type { Edition, Row } from '../edition.ts';
import { FACT_NAMES, type FactName, type Facts, type FactValue, VOCABULARY } from '../facts.ts';
import { weigh } from '../weigh.ts';

type Values = { [F in FactName]: readonly (FactValue<F> | undefined)[] };

// Nobody is asked for the role, so not saying it is one of its values.
const COMPLETE: Values = { ...VOCABULARY, role: [...VOCABULARY.role, undefined] };
// The cloud is assumed until said, so no answer is given without one.
const SAID_OR_NOT: Values = {
  ...COMPLETE,
  origin: [...VOCABULARY.origin, undefined],
  kind: [...VOCABULARY.kind, undefined],
  goal: [...VOCABULARY.goal, undefined],
};

const completeCases = combinations(COMPLETE);

export type Claim = { facts: Facts; rows: Row[] };

// Every check needs the same claims, and an edition does not change once it is made.
const claimed = new WeakMap<Edition, Claim[]>();
const answered = new WeakMap<Edition, Map<Row, Facts[]>>();

/** Every case in which all facts are said (the role said or not), with the gate or rows that claim it. */
export function claims(edition: Edition): readonly Claim[] {
  const found =
    claimed.get(edition) ?? completeCases.map((facts) => ({ facts, rows: claimants(edition, facts) }));
  claimed.set(edition, found);
  return found;
}

/** The cases of `claims` that the row claims. */
export function claimedBy(edition: Edition, row: Row): Facts[] {
  return claims(edition)
    .filter(({ rows }) => rows.includes(row))
    .map(({ facts }) => facts);
}

/** Whether the row answers some such case, be all facts said or only those that decide it. */
export function answers(edition: Edition, row: Row, such: (facts: Facts) => boolean = () => true): boolean {
  return claimedBy(edition, row).some(such) || (earlyCases(edition).get(row) ?? []).some(such);
}

function earlyCases(edition: Edition): Map<Row, Facts[]> {
  const early = answered.get(edition) ?? answeredCases(edition);
  answered.set(edition, early);
  return early;
}

function answeredCases(edition: Edition): Map<Row, Facts[]> {
  const cases = new Map<Row, Facts[]>();
  for (const facts of combinations(SAID_OR_NOT)) {
    const row = answeringRow(edition, facts);
    if (row) cases.set(row, [...(cases.get(row) ?? []), facts]);
  }
  return cases;
}

function answeringRow(edition: Edition, facts: Facts): Row | undefined {
  try {
    const { open, rows } = weigh(edition, facts);
    return open.length === 0 ? rows[0] : undefined;
  } catch (error) {
    // Completeness and overlap tell of these.
    if (error instanceof PolicyGapError) return undefined;
    throw error;
  }
}

function combinations(values: Values): Facts[] {
  return FACT_NAMES.reduce<Facts[]>(
    (cases, fact) =>
      cases.flatMap((facts) =>
        values[fact].map((value) => (value === undefined ? facts : { ...facts, [fact]: value })),
      ),
    [{}],
  );
}
