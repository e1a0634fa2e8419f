import { possibleRows } from '../../../policy/consult.ts';
import {
  type Edition,
  GRADES,
  type Grade,
  OUTCOMES,
  type Outcome,
  type Row,
} from '../../../policy/edition.ts';
import { type FactName, type Facts, isValueOf, VOCABULARY } from '../../../policy/facts.ts';

export const FILTER_FACTS = ['origin', 'kind', 'goal', 'cloud'] as const satisfies readonly FactName[];

/** Which entries to list: those that may decide a case with these facts and come out so. */
export type Filters = { facts: Facts; outcome: Outcome | undefined; grade: Grade | undefined };

/** What the address asks for. A value that does not exist filters nothing. */
export function filtersFrom(query: URLSearchParams): Filters {
  const facts: Facts = {};
  for (const fact of FILTER_FACTS) {
    const value = query.get(fact);
    if (isValueOf(fact, value)) Object.assign(facts, { [fact]: value });
  }
  return {
    facts,
    outcome: OUTCOMES.find((outcome) => outcome === query.get('outcome')),
    grade: GRADES.find((grade) => grade === query.get('grade')),
  };
}

/** The gates and rows that the filters leave. */
export function entriesLeft(edition: Edition, { facts, outcome, grade }: Filters): Set<Row> {
  const reached = new Set(casesOf(facts).flatMap((one) => possibleRows(edition, one)));
  const left = [...reached].filter(
    (row) => (!outcome || row.outcome === outcome) && (!grade || row.support === grade),
  );
  return new Set(left);
}

/** Every case that agrees with the facts, in full. */
function casesOf(facts: Facts): Facts[] {
  return FILTER_FACTS.reduce<Facts[]>(
    (cases, fact) => {
      const values = facts[fact] === undefined ? VOCABULARY[fact] : [facts[fact]];
      return cases.flatMap((one) => values.map((value) => ({ ...one, [fact]: value })));
    },
    [{}],
  );
}
