import { normalize } from '../normalize.ts';
import en from '../words/en.json' with { type: 'json' };
import es from '../words/es.json' with { type: 'json' };
import type { Reading } from '../world.ts';
import { beginningsOf, restAfter } from './after.ts';
import { factsIn } from './stated.ts';

const BEGINNINGS = beginningsOf(en.whatIf, es.whatIf);

/**
 * "What if it was EA": the rest is read as if it had been said, and becomes a comparison where it names facts.
 * Undefined for anything else.
 */
export function whatIfIn(text: string, read: (rest: string) => Reading): Reading | undefined {
  const rest = restAfter(BEGINNINGS, normalize(text));
  const facts = rest === undefined ? undefined : factsIn(read(rest));
  return facts && { kind: 'command', command: { do: 'compare', facts } };
}
