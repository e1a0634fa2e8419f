import { admits, type Condition } from '../condition.ts';
import type { Edition } from '../edition.ts';
import { FACT_NAMES, type Facts } from '../facts.ts';
import { claimedBy, claims } from './cases.ts';
import { everyRow, type PlacedRow } from './everyRow.ts';
import type { Finding } from './finding.ts';
import { idleValues } from './idleValues.ts';
import { repeated } from './repeated.ts';

/** Every gate and row decides some case, and every value of its condition takes part in that. */
export function reachability(edition: Edition): Finding[] {
  return everyRow(edition).flatMap((placed) => [...unreached(edition, placed), ...saidTwice(placed)]);
}

function unreached(edition: Edition, { where, row }: PlacedRow): Finding[] {
  const cases = claimedBy(edition, row);
  if (cases.length === 0) {
    const first = takers(edition, row.when);
    return [
      {
        check: 'reachability',
        where,
        says: `decides no case${first}; remove it or put it before what takes its cases`,
      },
    ];
  }
  return idleValues(row.when, cases).map(({ fact, value }) => {
    const first = takers(edition, { ...row.when, [fact]: [value] });
    return {
      check: 'reachability',
      where: `${where}.when.${fact}`,
      says: `"${value}" never matters${first}; remove it`,
    };
  });
}

/** Which gates or rows claim the cases that the condition admits. */
function takers(edition: Edition, condition: Condition): string {
  const taken = (facts: Facts) => admits(condition, facts);
  const ids = claims(edition).flatMap(({ facts, rows }) => (taken(facts) ? rows.map(({ id }) => id) : []));
  return ids.length === 0 ? '' : ` (${[...new Set(ids)].join(', ')} decides first)`;
}

function saidTwice({ where, row }: PlacedRow): Finding[] {
  return FACT_NAMES.flatMap((fact) =>
    repeated<string>(row.when[fact] ?? []).map((value) => ({
      check: 'reachability',
      where: `${where}.when.${fact}`,
      says: `"${value}" is listed twice; once is enough`,
    })),
  );
}
