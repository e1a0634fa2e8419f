import blockers from './lexicon/blockers.json' with { type: 'json' };
import { createSpelling } from './spelling.ts';
import { createTermReader } from './terms.ts';
import { tokenize } from './tokenize.ts';

/**
 * Text as patterns see it: plain words with a space around each, the lexicon's terms as symbols in capitals, and
 * what ends a clause as tokens of its own: ` client with EA~ea and USE~azure , can we MOV~move it ? `.
 */
export type Gloss = string;

export function createGlossReader(
  terms: ReadonlyMap<string, string>,
  patterns: readonly string[],
): (text: string) => Gloss {
  const read = createTermReader(terms);
  const correct = createSpelling(vocabularyOf(terms, patterns), new Set(blockers));
  return (text) => ` ${read(eachOnce(correct, tokenize(text))).join(' ')} `;
}

/** Every word that the lexicon knows in any place. */
export function vocabularyOf(terms: ReadonlyMap<string, string>, patterns: readonly string[]): Set<string> {
  const words = [...terms.keys(), ...patterns].flatMap((phrase) => phrase.match(/[a-z0-9+]+(?!\*)\b/g) ?? []);
  return new Set(words);
}

/** Corrects every word of a message, a repeated one but once. */
function eachOnce(correct: (word: string) => string, words: readonly string[]): string[] {
  const corrected = new Map<string, string>();
  return words.map((word) => {
    const form = corrected.get(word) ?? correct(word);
    corrected.set(word, form);
    return form;
  });
}
