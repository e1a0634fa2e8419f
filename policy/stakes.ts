import type { Row } from './edition.ts';

/** Whether being wrong about a case would cost the customer: its row refuses, or leads to something being cancelled. */
export function isGrave({ steps, support, instead }: Row): boolean {
  return (
    instead.length > 0 ||
    support === 'excluded' ||
    steps.some(({ act }) => act === 'cancel' || act === 'wait-or-cancel')
  );
}
