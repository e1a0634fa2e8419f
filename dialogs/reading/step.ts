import type { Command } from '../command.ts';
import { normalize } from '../normalize.ts';
import en from '../words/en.json' with { type: 'json' };
import es from '../words/es.json' with { type: 'json' };

/** A step that somebody says is done, or not: "step 2 done". */
export function stepIn(text: string): Command | undefined {
  const words = normalize(text);
  const step = Number(/\b\d{1,2}\b/.exec(words)?.[0]);
  if (!step) return undefined;
  const phrase = words.replace(/\d+/, '#');
  const isAmong = (part: 'done' | 'undone') => [en, es].some(({ steps }) => steps[part].includes(phrase));
  if (isAmong('done')) return { do: 'tick', step, done: true };
  return isAmong('undone') ? { do: 'tick', step, done: false } : undefined;
}
