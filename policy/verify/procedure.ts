import type { Edition, Outcome, Step } from '../edition.ts';
import { everyRow } from './everyRow.ts';
import type { Finding } from './finding.ts';

const RECREATE = ['create', 'enter-details', 'cancel'] as const;

/** What has to be done wherever an outcome is the answer. Outcomes are the same in every edition. */
const ACTS_OF: Record<Outcome, readonly Step['act'][]> = {
  'resale-refused': [],
  'out-of-scope-cloud': ['ask'],
  'source-silent': ['ask'],
  'request-reseller-relationship': ['request-relationship'],
  'wait-or-cancel': ['wait-or-cancel', 'move'],
  'recreate-azure-subscription': RECREATE,
  'recreate-azure-confirm-first': RECREATE,
  'switch-azure-partner': ['switch'],
  'confirm-azure-row': [...RECREATE, 'ask'],
  'not-covered': ['ask'],
};

/** A row has every step that its outcome promises. */
export function procedure(edition: Edition): Finding[] {
  return everyRow(edition).flatMap(({ where, row }) =>
    ACTS_OF[row.outcome]
      .filter((act) => !row.steps.some((step) => step.act === act))
      .map((act) => ({
        check: 'procedure',
        where: `${where}.steps`,
        says: `has no "${act}", which ${row.outcome} promises; add the step or correct the outcome`,
      })),
  );
}
