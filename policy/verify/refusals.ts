import type { Edition } from '../edition.ts';
import { isRefusal } from '../stakes.ts';
import { everyRow } from './everyRow.ts';
import type { Finding } from './finding.ts';
import { unsaidIn } from './unsaidIn.ts';

/** What refuses something, and so says what to do instead, always says in a note how far the refusal goes. */
export function refusals(edition: Edition): Finding[] {
  return everyRow(edition)
    .filter(({ row }) => isRefusal(row))
    .filter(({ row }) => unsaidIn(edition, row, row.notes))
    .map(({ where }) => ({
      check: 'refusals',
      where: `${where}.notes`,
      says: 'has a case without a note; say what the refusal does not forbid',
    }));
}
