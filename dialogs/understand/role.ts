import type { FactValue } from '../../policy/facts.ts';
import { withoutTakenBack } from './corrected.ts';
import { isSpeakers } from './parties.ts';
import type { Reading } from './reading.ts';

type Role = FactValue<'role'>;

const OWN: Record<string, Role> = {
  RDIRECT: 'direct-partner',
  RRESELL: 'indirect-reseller',
  RPROV: 'indirect-provider',
  RDIST: 'indirect-provider',
};

/** The speaker's own role, said or implied by whom they work with; never the seller's or the customer's. */
export function rolesOf(reading: Reading): Role[] {
  const roles = reading.mentions(...Object.keys(OWN));
  const speakers = roles.filter((role) => isSpeakers(reading, role));
  const own = withoutTakenBack(reading, speakers).flatMap(({ symbol }) => OWN[symbol] ?? []);
  if (own.length > 0) return [...new Set(own)];
  if (reading.has('hasResellers')) return ['indirect-provider'];
  const isSupplied = reading.mentions('RPROV', 'RDIST').some((role) => reading.is(role, 'roleOurs'));
  return isSupplied ? ['indirect-reseller'] : [];
}
