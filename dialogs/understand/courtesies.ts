import type { Gloss } from './gloss.ts';
import { wordsOf } from './lexicon.ts';

const MARK = /^[,.;!]$/;

/** "Hello, good morning. … Thanks!": how somebody is addressed says nothing about what is said, if anything is. */
export function createCourtesyFilter(): (gloss: Gloss) => Gloss {
  const isNeither = (courtesies: ReadonlySet<string>) => (token: string) =>
    !courtesies.has(token) && !MARK.test(token);
  const [opens, closes] = [isNeither(wordsOf('opening')), isNeither(wordsOf('closing'))];
  return (gloss) => {
    const tokens = gloss.trim().split(' ');
    const [start, end] = [tokens.findIndex(opens), tokens.findLastIndex(closes) + 1];
    return start < 0 || end <= start ? gloss : ` ${tokens.slice(start, end).join(' ')} `;
  };
}
