import type { Edition } from '../edition.ts';
import type { Text } from '../text.ts';
import { everyRow } from './everyRow.ts';

export type Spoken = { where: string; text: Text };

/** Every text of an edition that is said aloud to a customer. */
export function everySpoken(edition: Edition): Spoken[] {
  return [
    ...everyRow(edition).map(({ where, row }) => ({ where: `${where}.spoken`, text: row.spoken })),
    ...edition.cloudCaveats.flatMap(({ id, spoken }) =>
      spoken ? [{ where: `cloudCaveats.${id}.spoken`, text: spoken }] : [],
    ),
  ];
}
