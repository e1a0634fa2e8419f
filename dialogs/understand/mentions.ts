import type { Gloss } from './gloss.ts';
import { type MentionLabel, mentionPatterns } from './lexicon.ts';
import { anyOf, sourceOf, type Words } from './pattern.ts';

/** One term in a gloss, and where it stands. */
export type Mention = { symbol: string; at: number; end: number };
/** Whether what stands around a mention gives it this label. */
export type HasLabel = (gloss: Gloss, mention: Mention, label: MentionLabel) => boolean;

const FARTHEST = 320;

/** Every term of a gloss, in order. */
export function mentionsOf(gloss: Gloss): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  for (const word of gloss.split(' ')) {
    const end = at + word.length + 1;
    if (/^[A-Z]/.test(word)) found.push({ symbol: word.split('~', 1)[0] ?? word, at, end });
    at = end;
  }
  return found;
}

type Surroundings = { left: RegExp | undefined; right: RegExp | undefined; both: [RegExp, RegExp][] };

/** Reads the lexicon's patterns with `@` for the mention; each label is compiled when first asked for. */
export function createLabeller(words: Words): HasLabel {
  const compiled = new Map<MentionLabel, Surroundings>();
  return (gloss, mention, label) => {
    const known = compiled.get(label) ?? compileLabel(label, words);
    compiled.set(label, known);
    const left = gloss.slice(Math.max(0, mention.at - FARTHEST), mention.at);
    const right = gloss.slice(mention.end, mention.end + FARTHEST);
    return (
      (known.left?.test(left) ?? false) ||
      (known.right?.test(right) ?? false) ||
      known.both.some(([before, after]) => before.test(left) && after.test(right))
    );
  };
}

function compileLabel(label: MentionLabel, words: Words): Surroundings {
  const left: string[] = [];
  const right: string[] = [];
  const both: [RegExp, RegExp][] = [];
  for (const pattern of mentionPatterns(label)) {
    const [before = '', after = ''] = pattern.split('@').map((side) => side.trim());
    if (after === '') left.push(before);
    else if (before === '') right.push(after);
    else both.push([leftOf([before], words), rightOf([after], words)]);
  }
  return {
    left: left.length > 0 ? leftOf(left, words) : undefined,
    right: right.length > 0 ? rightOf(right, words) : undefined,
    both,
  };
}

function leftOf(patterns: readonly string[], words: Words): RegExp {
  return new RegExp(`${anyOf(patterns, words).source}$`);
}

function rightOf(patterns: readonly string[], words: Words): RegExp {
  return new RegExp(`^(?:${patterns.map((pattern) => sourceOf(pattern, words)).join('|')})`);
}
