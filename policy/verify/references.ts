import type { Edition } from '../edition.ts';
import { everyRow } from './everyRow.ts';
import type { Finding } from './finding.ts';
import { repeated } from './repeated.ts';

/** Readings and statements that rows refer to exist, and each is referred to. */
export function references(edition: Edition): Finding[] {
  const readings = edition.readings.map(({ id }) => id);
  return [
    ...between(edition, 'readings', readings),
    ...between(edition, 'holds', Object.keys(edition.statements)),
  ];
}

function between(edition: Edition, key: 'readings' | 'holds', known: readonly string[]): Finding[] {
  const list = key === 'holds' ? 'statements' : 'readings';
  const used = everyRow(edition).flatMap(({ row }) => row[key]);
  return [
    ...everyRow(edition).flatMap(({ where, row }) => [
      ...row[key]
        .filter((id) => !known.includes(id))
        .map((id) =>
          finding(`${where}.${key}`, `"${id}" is not among the ${list}; add it or correct the id`),
        ),
      ...repeated(row[key]).map((id) =>
        finding(`${where}.${key}`, `"${id}" is listed twice; once is enough`),
      ),
    ]),
    ...known
      .filter((id) => !used.includes(id))
      .map((id) => finding(`${list}.${id}`, 'is used by no gate and no row; use it or remove it')),
  ];
}

function finding(where: string, says: string): Finding {
  return { check: 'references', where, says };
}
