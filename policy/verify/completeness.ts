import type { Edition } from '../edition.ts';
import { claims } from './cases.ts';
import type { Finding } from './finding.ts';
import { sayCases } from './sayCases.ts';

/** Every case is claimed by a gate or a row. */
export function completeness(edition: Edition): Finding[] {
  const gaps = claims(edition)
    .filter(({ rows }) => rows.length === 0)
    .map(({ facts }) => facts);
  return sayCases(gaps).map((gap) => ({
    check: 'completeness',
    where: 'rows',
    says: `no gate and no row claims: ${gap}; add a row or widen one`,
  }));
}
