import type { Scoped } from '../condition.ts';
import type { Edition, Row } from '../edition.ts';
import { everyRow } from './everyRow.ts';

/** What an answer has room for, as in policy/answer.ts; a spec holds the two together. */
const ROOM = { notes: Number.POSITIVE_INFINITY, caveats: 2, laterEvidence: 1 };

/** Something that answers say: in which rows, what comes before it in the same place, and how many fit there. */
export type Said = { where: string; item: Scoped; rows: Row[]; ahead: Scoped[]; room: number };

/** Everything that has a scope, once for each row, outcome or list it stands in. */
export function everythingSaid(edition: Edition): Said[] {
  const placed = everyRow(edition);
  return [
    ...placed.flatMap(({ where, row }) => [
      ...inTurn(`${where}.notes`, [row], row.notes, ROOM.notes),
      ...inTurn(`${where}.instead`, [row], row.instead, Number.POSITIVE_INFINITY),
      ...inTurn(`${where}.caveats`, [row], row.caveats, ROOM.caveats, fromCloud(edition, row.outcome)),
      ...inTurn(`${where}.laterEvidence`, [row], row.laterEvidence, ROOM.laterEvidence),
    ]),
    ...edition.cloudCaveats.flatMap((item) =>
      item.outcomes.map((outcome) => {
        const all = fromCloud(edition, outcome);
        const rows = placed.filter(({ row }) => row.outcome === outcome).map(({ row }) => row);
        const where = `cloudCaveats.${item.id} for ${outcome}`;
        return { where, item, rows, ahead: all.slice(0, all.indexOf(item)), room: ROOM.caveats };
      }),
    ),
    ...edition.seeAlso.map((item) => ({
      where: `seeAlso.${item.link}`,
      item,
      rows: placed.map(({ row }) => row),
      ahead: [],
      room: Number.POSITIVE_INFINITY,
    })),
  ];
}

function inTurn(where: string, rows: Row[], items: Scoped[], room: number, first: Scoped[] = []): Said[] {
  return items.map((item, index) => ({
    where: `${where}.${index}`,
    item,
    rows,
    ahead: [...first, ...items.slice(0, index)],
    room,
  }));
}

function fromCloud(edition: Edition, outcome: Row['outcome']) {
  return edition.cloudCaveats.filter(({ outcomes }) => outcomes.includes(outcome));
}
