import type { Command } from '../command.ts';
import { normalize } from '../normalize.ts';
import { distance } from '../understand/distance.ts';
import type { PickChoice, Seen } from '../world.ts';
import { isNegated, namesOf, only, picksOf } from './pick.ts';
import { isAskedBack } from './question.ts';

/** Shorter words are too like others, and mean too little alone. */
const SHORTEST = 5;
/** Words of this many letters may have two slips. */
const LONG = 8;

/** How a message can be like a name, the surest way first. */
const WAYS: ((words: string[], option: PickChoice) => boolean)[] = [isWhole, isPart, isAmong];

/** The only option whose name the message nearly is, or is a part of. */
export function pickNearly(text: string, seen: Seen): Command | undefined {
  const options = picksOf(seen);
  const words = normalize(text).split(' ');
  if (options.length === 0 || isAskedBack(text) || words.every(({ length }) => length < SHORTEST))
    return undefined;
  const found = WAYS.map((isLike) => options.filter((option) => isLike(words, option)));
  return only(found.find((like) => like.length > 0) ?? []);
}

function isWhole(words: string[], option: PickChoice): boolean {
  return wordsOf(option).some((name) => name.length === words.length && beginsWith(name, words));
}

function isPart(words: string[], option: PickChoice): boolean {
  if (isNegated(words.join(' '))) return false;
  return partsOf(option, words).some((name) => name.some((_, at) => beginsWith(name.slice(at), words)));
}

function isAmong(words: string[], option: PickChoice): boolean {
  if (isNegated(words.join(' '))) return false;
  const isIn = (name: string[]) => words.every((word) => name.some((other) => isNear(word, other)));
  return partsOf(option, words).some(isIn);
}

/** The names it may be a part of: at least half of a short one; of a step, which is a sentence, whatever tells it apart. */
function partsOf(option: PickChoice, words: string[]): string[][] {
  return wordsOf(option).filter((name) => option.names || words.length * 2 >= name.length);
}

function wordsOf(option: PickChoice): string[][] {
  return namesOf(option).map((name) => name.split(' '));
}

function beginsWith(name: readonly string[], words: readonly string[]): boolean {
  return words.every((word, at) => isNear(word, name[at] ?? ''));
}

function isNear(one: string, other: string): boolean {
  if (one === other) return true;
  const length = Math.min(one.length, other.length);
  const most = length < LONG ? 1 : 2;
  return length >= SHORTEST && distance(one, other, most) <= most;
}
