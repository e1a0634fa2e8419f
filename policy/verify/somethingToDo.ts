import type { Edition } from '../edition.ts';
import { everyRow } from './everyRow.ts';
import type { Finding } from './finding.ts';
import { unsaidIn } from './unsaidIn.ts';

/** Nobody is left with a verdict and nothing to do. */
export function somethingToDo(edition: Edition): Finding[] {
  return everyRow(edition)
    .filter(({ row }) => row.steps.length === 0)
    .filter(({ row }) => unsaidIn(edition, row, row.instead))
    .map(({ where }) => ({
      check: 'somethingToDo',
      where,
      says: 'has no steps, and in some case nothing to do instead; add one or the other',
    }));
}
