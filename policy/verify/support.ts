import type { Edition, Grade, Outcome } from '../edition.ts';
import { everyRow } from './everyRow.ts';
import type { Finding } from './finding.ts';

const FIRM = ['explicit', 'general'] as const;

/**
 * How firmly the source may support each outcome. What an outcome means rests on this: whoever is told that
 * the source is silent has no explicit rule, and nobody is sent through a procedure on a silent one.
 */
const GRADES_OF: Record<Outcome, readonly Grade[]> = {
  'resale-refused': ['explicit'],
  'out-of-scope-cloud': ['excluded'],
  'source-silent': ['silent'],
  'request-reseller-relationship': FIRM,
  'wait-or-cancel': FIRM,
  'recreate-azure-subscription': FIRM,
  'recreate-azure-confirm-first': ['by-example'],
  'switch-azure-partner': FIRM,
  'confirm-azure-row': ['ambiguous'],
  'not-covered': ['excluded'],
};

/** Outcome and grade of a row say the same of the source. */
export function support(edition: Edition): Finding[] {
  return everyRow(edition)
    .filter(({ row }) => !GRADES_OF[row.outcome].includes(row.support))
    .map(({ where, row }) => ({
      check: 'support',
      where: `${where}.support`,
      says: `"${row.support}" does not go with ${row.outcome} (${GRADES_OF[row.outcome].join(', ')}); correct one`,
    }));
}
