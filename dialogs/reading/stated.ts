import type { Facts } from '../../policy/facts.ts';
import type { Heard, Reading } from '../world.ts';

/** What a reading states, in a sentence or by a name; undefined when it asks for something or was not understood. */
export function statedIn(reading: Reading): Heard | undefined {
  if (reading.kind === 'heard') return reading.heard;
  if (reading.kind !== 'command' || reading.command.do !== 'say') return undefined;
  return { facts: reading.command.facts, indirect: [], between: {}, items: [], asked: false };
}

/** The facts of one case that a reading states; undefined when it states none. */
export function factsIn(reading: Reading): Facts | undefined {
  const { facts = {}, items = [] } = statedIn(reading) ?? {};
  return items.length <= 1 && Object.keys(facts).length > 0 ? facts : undefined;
}
