import { normalize } from '../normalize.ts';
import en from '../words/en.json' with { type: 'json' };
import es from '../words/es.json' with { type: 'json' };
import type { Reading } from '../world.ts';
import { beginningsOf, restAfter } from './after.ts';
import { factsIn } from './stated.ts';

const BEGINNINGS = beginningsOf(en.denials.beginnings, es.denials.beginnings);
const PAUSES = beginningsOf(en.denials.pauses, es.denials.pauses);
const ENDINGS = [...en.denials.endings, ...es.denials.endings].map((ending) => ` ${normalize(ending)}`);

/**
 * "Wait, it wasn't EA": the rest is read as if it had been said, and is denied where it names one fact. Undefined for
 * anything else; a sentence that also says what it was instead is to be read as that before it comes here.
 */
export function denialIn(text: string, read: (rest: string) => Reading): Reading | undefined {
  const denied = deniedIn(normalize(text));
  const facts = denied === undefined ? undefined : factsIn(read(withoutEnding(denied)));
  const isOne = facts !== undefined && Object.keys(facts).length === 1;
  return isOne ? { kind: 'command', command: { do: 'deny', facts } } : undefined;
}

function deniedIn(words: string): string | undefined {
  const denied = restAfter(BEGINNINGS, words);
  if (denied !== undefined) return denied;
  const rest = restAfter(PAUSES, words);
  return rest === undefined ? undefined : deniedIn(rest);
}

function withoutEnding(words: string): string {
  const ending = ENDINGS.find((known) => words.endsWith(known));
  return ending ? words.slice(0, -ending.length) : words;
}
