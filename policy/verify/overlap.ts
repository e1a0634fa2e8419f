import type { Edition } from '../edition.ts';
import type { Facts } from '../facts.ts';
import { claims } from './cases.ts';
import type { Finding } from './finding.ts';
import { sayCases } from './sayCases.ts';

/** No case is claimed by two rows. */
export function overlap(edition: Edition): Finding[] {
  const disputed = new Map<string, Facts[]>();
  for (const { facts, rows } of claims(edition)) {
    if (rows.length < 2) continue;
    const rivals = rows.map(({ id }) => id).join(', ');
    disputed.set(rivals, [...(disputed.get(rivals) ?? []), facts]);
  }
  return [...disputed].flatMap(([rivals, cases]) =>
    sayCases(cases).map((both) => ({
      check: 'overlap',
      where: 'rows',
      says: `${rivals} all claim: ${both}; narrow all but one`,
    })),
  );
}
