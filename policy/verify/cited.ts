import type { Edition } from '../edition.ts';
import { citedIn } from './citedIn.ts';
import { everyRow } from './everyRow.ts';
import type { Finding } from './finding.ts';

/** Every rule is cited by a gate, a row or see also, but for those that are there as context alone. */
export function cited(edition: Edition): Finding[] {
  const citations = new Set([
    ...everyRow(edition).flatMap(({ row }) => citedIn(row)),
    ...edition.seeAlso.map(({ rule }) => rule),
  ]);
  return edition.rules
    .filter(({ id, context = false }) => citations.has(id) === context)
    .map(({ id, context }) => ({
      check: 'cited',
      where: `rules.${id}`,
      says: context
        ? 'is marked as context, which decides nothing, and is cited; remove the mark or the citation'
        : 'is cited by nothing; cite it where it decides, or mark it as context',
    }));
}
