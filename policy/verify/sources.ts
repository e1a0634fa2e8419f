import type { Edition } from '../edition.ts';
import { citedIn } from './citedIn.ts';
import { everyRow } from './everyRow.ts';
import type { Finding } from './finding.ts';
import { repeated } from './repeated.ts';

/** Every rule stands once and says where it is in the source, and every citation leads to a rule. */
export function sources(edition: Edition): Finding[] {
  const ids = edition.rules.map(({ id }) => id);
  return [
    ...repeated(ids).map((id) =>
      finding(`rules.${id}`, 'stands twice; ids are for ever, so give the later one a new id'),
    ),
    ...edition.rules
      .filter(({ place: { lines } }) => lines[0] > lines[1])
      .map(({ id }) => finding(`rules.${id}.place.lines`, 'ends before it starts; write [first, last]')),
    ...citations(edition)
      .filter(({ rule }) => !ids.includes(rule))
      .map(({ where, rule }) =>
        finding(where, `cites "${rule}", which is no rule here; add it or correct the id`),
      ),
  ];
}

function citations(edition: Edition): { where: string; rule: string }[] {
  return [
    ...everyRow(edition).flatMap(({ where, row }) =>
      citedIn(row).map((rule) => ({ where: `${where}.because`, rule })),
    ),
    ...edition.seeAlso.map(({ link, rule }) => ({ where: `seeAlso.${link}.rule`, rule })),
  ];
}

function finding(where: string, says: string): Finding {
  return { check: 'sources', where, says };
}
