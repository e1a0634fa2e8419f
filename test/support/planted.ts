import type { Edition, Row } from '../../policy/edition.ts';
import type { Finding } from '../../policy/verify/finding.ts';
import { verify } from '../../policy/verify/verify.ts';
import { editionCopy } from './edition.ts';

/** What verify finds in an edition after a fault has been planted in it. */
export function findings(plant: (edition: Edition) => void): Finding[] {
  const edition = editionCopy();
  plant(edition);
  return verify(edition);
}

/** The same as `check: where`, which is what a fault is known by. */
export function found(plant: (edition: Edition) => void): string[] {
  return findings(plant).map(({ check, where }) => `${check}: ${where}`);
}

/** The same, of one check alone, where a fault is one to several. */
export function foundBy(check: string, plant: (edition: Edition) => void): string[] {
  return found(plant).filter((one) => one.startsWith(`${check}: `));
}

/** The gate or row with this id. */
export function rowOf(edition: Edition, id: string): Row {
  const row = [...edition.gates, ...edition.rows].find((one) => one.id === id);
  if (!row) throw new Error(`the edition has no gate or row "${id}"`);
  return row;
}

/** Takes a gate or row out, so that a fault can be planted where it was. */
export function without(edition: Edition, id: string): Row {
  const row = rowOf(edition, id);
  edition.gates = edition.gates.filter((gate) => gate !== row);
  edition.rows = edition.rows.filter((one) => one !== row);
  return row;
}
