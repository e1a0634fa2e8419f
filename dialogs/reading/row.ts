import type { Command } from '../command.ts';
import { normalize } from '../normalize.ts';
import en from '../words/en.json' with { type: 'json' };
import es from '../words/es.json' with { type: 'json' };
import type { Seen } from '../world.ts';
import { picksOf } from './pick.ts';

const BESIDE = new Set([...en.rows, ...es.rows].map(normalize));
const ROW = /^(\d{1,2})(?:st|nd|rd|th|o|a|ro|do|to|ero)?$/;

/** Rows of a lesson's question by their numbers alone: "step 2", "the 2nd customer", and for an order "2 1 3". */
export function rowsIn(text: string, seen: Seen): Command | undefined {
  const options = picksOf(seen);
  const words = normalize(text)
    .split(' ')
    .filter((word) => !BESIDE.has(word));
  const rows = words.map((word) => options[Number(ROW.exec(word)?.[1]) - 1]?.pick);
  const [pick, ...next] = rows.filter((row) => row !== undefined);
  if (pick === undefined || next.length + 1 < rows.length || /^\s*-/.test(text)) return undefined;
  const isOrder = options.every(({ names }) => names);
  return next.length === 0 ? { do: 'pick', pick } : isOrder ? { do: 'pick', pick, next } : undefined;
}
