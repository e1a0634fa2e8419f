import { normalize } from './normalize.ts';
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import type { Reading } from './world.ts';

/** Longer beginnings first: "what if it was" also begins with "what if". */
const BEGINNINGS = [...en.whatIf, ...es.whatIf]
  .map((beginning) => `${normalize(beginning)} `)
  .sort((one, other) => other.length - one.length);

/**
 * "What if it was EA": the rest is read as if it had been said, and becomes a comparison where it names facts.
 * Undefined for anything else.
 */
export function whatIfIn(text: string, read: (rest: string) => Reading): Reading | undefined {
  const words = normalize(text);
  const beginning = BEGINNINGS.find((known) => words.startsWith(known));
  if (!beginning) return undefined;
  const reading = read(words.slice(beginning.length));
  const facts = factsIn(reading);
  return facts && { kind: 'command', command: { do: 'compare', facts } };
}

function factsIn(reading: Reading) {
  if (reading.kind === 'command') return reading.command.do === 'say' ? reading.command.facts : undefined;
  const isOneCase = reading.kind === 'heard' && reading.heard.items.length <= 1;
  return isOneCase && Object.keys(reading.heard.facts).length > 0 ? reading.heard.facts : undefined;
}
