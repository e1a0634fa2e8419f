import type { Edition } from '../edition.ts';
import type { FactName } from '../facts.ts';
import { claims } from './cases.ts';

/** Whether gates decide every case with this value, so that no row needs it. */
export function gated(edition: Edition, fact: FactName, value: string): boolean {
  return claims(edition)
    .filter(({ facts }) => facts[fact] === value)
    .every(({ rows: [row] }) => row !== undefined && edition.gates.includes(row));
}
