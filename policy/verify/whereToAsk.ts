import type { Edition, Grade } from '../edition.ts';
import { everyRow } from './everyRow.ts';
import type { Finding } from './finding.ts';

const SETTLED: readonly Grade[] = ['explicit', 'general'];

/** Whoever gets an answer that the source does not settle is told where to ask. */
export function whereToAsk(edition: Edition): Finding[] {
  return everyRow(edition)
    .filter(({ row }) => !SETTLED.includes(row.support))
    .filter(({ row }) => row.ask === undefined && !row.steps.some(({ act }) => act === 'ask'))
    .map(({ where, row }) => ({
      check: 'whereToAsk',
      where,
      says: `is "${row.support}" and tells nobody where to ask; add an "ask" text or step`,
    }));
}
