import type { Edition, Step } from '../edition.ts';
import { everyRow, type PlacedRow } from './everyRow.ts';
import type { Finding } from './finding.ts';

type Act = Step['act'];

/** What is done first and what only after it, in any row that has both. */
const BEFORE: readonly (readonly [first: Act, then: Act])[] = [
  ['request-relationship', 'switch'],
  ['request-relationship', 'wait-or-cancel'],
  ['request-relationship', 'move'],
  ['wait-or-cancel', 'move'],
  ['create', 'enter-details'],
  ['create', 'cancel'],
  ['enter-details', 'cancel'],
  ['ask', 'cancel'],
];

/** Steps stand in an order that leaves nobody without a subscription. */
export function order(edition: Edition): Finding[] {
  return everyRow(edition).flatMap(outOfOrder);
}

function outOfOrder({ where, row: { steps } }: PlacedRow): Finding[] {
  return steps.flatMap(({ act }, index) => {
    const after = steps.slice(index + 1).map((step) => step.act);
    return BEFORE.filter(([first, then]) => then === act && after.includes(first)).map(([first]) => ({
      check: 'order',
      where: `${where}.steps.${index}`,
      says: `has "${act}" before "${first}"; put it after`,
    }));
  });
}
