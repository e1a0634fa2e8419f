import type { Edition } from '../edition.ts';
import { everyRow } from './everyRow.ts';
import type { Finding } from './finding.ts';
import { repeated } from './repeated.ts';

/** Every id stands for one thing, and the edition's own begins with its date. */
export function ids(edition: Edition): Finding[] {
  const lists = {
    'gates and rows': everyRow(edition).map(({ row }) => row.id),
    readings: edition.readings.map(({ id }) => id),
    cloudCaveats: edition.cloudCaveats.map(({ id }) => id),
  };
  return [
    ...Object.entries(lists).flatMap(([where, listed]) =>
      repeated(listed).map((id) => finding(where, `"${id}" stands twice; give one of them a new id`)),
    ),
    ...(edition.id.startsWith(edition.date)
      ? []
      : [finding('id', `does not begin with the edition's date, ${edition.date}; correct one of them`)]),
  ];
}

function finding(where: string, says: string): Finding {
  return { check: 'ids', where, says };
}
