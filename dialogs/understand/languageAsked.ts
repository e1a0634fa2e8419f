import type { Language } from '../../policy/facts.ts';
import type { Reading } from './reading.ts';

const NAMES: Record<string, Language> = {
  english: 'en',
  ingles: 'en',
  spanish: 'es',
  espanol: 'es',
  castellano: 'es',
  castilian: 'es',
};

/** The language named last; the other one when it is the one not understood. Null when none is named. */
export function languageAsked({ gloss }: Reading): Language | null {
  const words = gloss.trim().split(' ');
  const at = words.findLastIndex((word) => word in NAMES);
  const named = NAMES[words[at] ?? ''];
  if (!named) return null;
  const isRefused = words
    .slice(Math.max(0, at - 4), at)
    .some((word) => ['no', 'not', 'never', 'nunca'].includes(word));
  if (!isRefused) return named;
  return named === 'en' ? 'es' : 'en';
}
