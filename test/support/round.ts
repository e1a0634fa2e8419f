import type { Facts } from '../../policy/facts.ts';

/** What somebody says and what is known of their case then. */
export type Said = { text: string; facts: Facts };

/** Said over and over; each leads to another step, so that a lost or doubled turn shows. */
export const ROUND: readonly Said[] = [
  { text: 'ea', facts: { origin: 'ea' } },
  { text: 'office 365', facts: { origin: 'ea', kind: 'license-based' } },
  { text: 'move', facts: { origin: 'ea', kind: 'license-based', goal: 'move' } },
  { text: 'azure', facts: { origin: 'ea', kind: 'usage-based', goal: 'move' } },
  { text: 'open', facts: { origin: 'open', kind: 'usage-based', goal: 'move' } },
  { text: 'new case', facts: {} },
];

/** What is said as number `n` by somebody who goes round and round, counted from 0. */
export function saidAs(n: number, round: readonly Said[] = ROUND): Said {
  const said = round[n % round.length];
  if (!said) throw new Error('a round in which nothing is said');
  return said;
}
