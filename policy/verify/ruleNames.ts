import type { Edition } from '../edition.ts';
import { citedIn } from './citedIn.ts';
import { everyRow } from './everyRow.ts';
import type { Finding } from './finding.ts';

/** Every rule that decides anything has a name, by which whoever learns it sees how far they are with it. */
export function ruleNames(edition: Edition): Finding[] {
  const deciding = new Set(everyRow(edition).flatMap(({ row }) => citedIn(row)));
  return edition.rules
    .filter(({ id, name, context }) => deciding.has(id) && name === undefined && !context)
    .map(({ id }) => ({
      check: 'rule-names',
      where: `rules.${id}`,
      says: 'decides something and has no name; say in a few words what it is about',
    }));
}
