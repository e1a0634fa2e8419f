import { admits } from './condition.ts';
import type { Edition, Row } from './edition.ts';
import type { Facts } from './facts.ts';

/** An edition that decides a case in no way or in two. `verify` finds these; a running app never meets one. */
export class PolicyGapError extends Error {
  readonly code = 'POLICY_GAP';
  readonly facts: Facts;
  readonly rows: string[];

  constructor(facts: Facts, rows: string[]) {
    super(`${rows.length} rows decide ${JSON.stringify(facts)}: [${rows}]; run \`npm run policy -- verify\``);
    this.facts = facts;
    this.rows = rows;
  }
}

/** Every row that claims the case: the first gate that admits it alone, else all rows that do. */
export function claimants(edition: Edition, facts: Facts): Row[] {
  const gate = edition.gates.find(({ when }) => admits(when, facts));
  return gate ? [gate] : edition.rows.filter(({ when }) => admits(when, facts));
}

/**
 * The one gate or row that decides a case whose deciding facts are all known.
 * @throws PolicyGapError when none or several do
 */
export function decide(edition: Edition, facts: Facts): Row {
  const rows = claimants(edition, facts);
  const [row] = rows;
  if (!row || rows.length > 1) {
    throw new PolicyGapError(
      facts,
      rows.map(({ id }) => id),
    );
  }
  return row;
}
