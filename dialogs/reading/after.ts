import { normalize } from '../normalize.ts';

/** Known beginnings in the form they are compared in, longer ones first: "what if it was" also begins with "what if". */
export function beginningsOf(...lists: string[][]): string[] {
  return lists
    .flat()
    .map((beginning) => `${normalize(beginning)} `)
    .sort((one, other) => other.length - one.length);
}

/** What comes after the longest of the beginnings in normalized words; undefined when they begin otherwise. */
export function restAfter(beginnings: readonly string[], words: string): string | undefined {
  const beginning = beginnings.find((known) => words.startsWith(known));
  return beginning && words.slice(beginning.length);
}
