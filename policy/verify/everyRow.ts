import type { Edition, Row } from '../edition.ts';

export type PlacedRow = { where: string; row: Row };

/** The gates in their order, then the rows, each with its place in the edition. */
export function everyRow({ gates, rows }: Edition): PlacedRow[] {
  return [
    ...gates.map((row) => ({ where: `gates.${row.id}`, row })),
    ...rows.map((row) => ({ where: `rows.${row.id}`, row })),
  ];
}
