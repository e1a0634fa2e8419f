import type { Row } from './edition.ts';

/** Whether a row says no: what is allowed in place of it is told with it. */
export function isRefusal({ instead }: Row): boolean {
  return instead.length > 0;
}

/** Whether being wrong about a case would cost the customer: its row refuses, or leads to something being cancelled. */
export function isGrave(row: Row): boolean {
  const { steps, support } = row;
  return (
    isRefusal(row) ||
    support === 'excluded' ||
    steps.some(({ act }) => act === 'cancel' || act === 'wait-or-cancel')
  );
}
