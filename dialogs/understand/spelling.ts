import { distance } from './distance.ts';
import { soundOf } from './sound.ts';

const SHORTEST = 5;
const LONG = 9;
/** Nobody misspells a verb with two pronouns hanging on it into another word of ours. */
const LONGEST = 13;

type Candidate = { word: string; letters: number };

/**
 * Corrects a misspelt word to the one word of the lexicon it can be. Words that exist, acronyms, short words and
 * anything with a digit stay as they are: a wrong correction is worse than none.
 */
export function createSpelling(
  known: ReadonlySet<string>,
  blocked: ReadonlySet<string>,
): (word: string) => string {
  const byStart = new Map<string, Candidate[]>();
  for (const word of known) {
    if (word.length < SHORTEST - 1 || word.length > LONGEST || /[^a-z]/.test(word)) continue;
    const start = `${word[0]}${word.length}`;
    const alike = byStart.get(start) ?? [];
    alike.push({ word, letters: lettersOf(word) });
    byStart.set(start, alike);
  }
  const heard = lazily(() => wordsBySound([...byStart.values()].flat()));

  return (word) => {
    if (known.has(word) || word.length < SHORTEST - 1 || /[^a-z]/.test(word)) return word;
    const plain = unstretched(word).find((form) => known.has(form));
    if (plain) return plain;
    if (blocked.has(word)) return word;
    if (word.length < SHORTEST) return swapped(word).find((form) => known.has(form)) ?? word;
    return heard().get(soundOf(word)) || closest(word, byStart) || word;
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** Each sound that is one word's alone; two words that sound alike mend nothing. */
function wordsBySound(candidates: readonly Candidate[]): Map<string, string> {
  const bySound = new Map<string, string>();
  for (const { word } of candidates) {
    const heard = soundOf(word);
    bySound.set(heard, bySound.has(heard) ? '' : word);
  }
  return bySound;
}

/** "holaaaa", "suppport": the word with fewer of a repeated letter. */
function unstretched(word: string): string[] {
  return [word.replace(/(.)\1\1+/g, '$1$1'), word.replace(/(.)\1\1+/g, '$1'), word.replace(/(.)\1+/g, '$1')];
}

/** A short word is only ever mended by swapping two neighbours, its first letter last. */
function swapped(word: string): string[] {
  const swaps = [...word.slice(1)].map(
    (letter, at) => word.slice(0, at) + letter + (word[at] ?? '') + word.slice(at + 2),
  );
  return swaps.reverse();
}

/** The nearest word, unless two are equally near and far. People get the first letter right, or swap it. */
function closest(word: string, byStart: ReadonlyMap<string, Candidate[]>): string | undefined {
  const limit = word.length >= LONG ? 2 : 1;
  const letters = lettersOf(word);
  let nearest: { word: string; steps: number } | undefined;
  let isTie = false;
  for (const candidate of alike(word, limit, byStart)) {
    if (bits(candidate.letters ^ letters) > 2 * limit) continue;
    const steps = distance(word, candidate.word, nearest ? nearest.steps : limit);
    if (steps > (nearest?.steps ?? limit)) continue;
    isTie = nearest?.steps === steps;
    if (!isTie) nearest = { word: candidate.word, steps };
  }
  return nearest && !(isTie && nearest.steps > 1) ? nearest.word : undefined;
}

function* alike(
  word: string,
  limit: number,
  byStart: ReadonlyMap<string, Candidate[]>,
): Generator<Candidate> {
  for (const more of [0, 1, -1, 2, -2].filter((difference) => Math.abs(difference) <= limit)) {
    yield* byStart.get(`${word[0]}${word.length + more}`) ?? [];
  }
  for (const candidate of byStart.get(`${word[1]}${word.length}`) ?? []) {
    if (candidate.word[1] === word[0]) yield candidate;
  }
}

/** Which letters a word has, a bit each: two words that differ in many are far apart. */
function lettersOf(word: string): number {
  let letters = 0;
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) - 97);
  return letters;
}

function bits(number: number): number {
  let count = 0;
  for (let rest = number; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
