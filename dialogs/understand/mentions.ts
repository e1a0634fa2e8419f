import type { Gloss } from './gloss.ts';
import { type MentionLabel, mentionPatterns } from './lexicon.ts';
import type { Matcher } from './matcher.ts';
import type { Pattern } from './pattern.ts';

/** One term in a gloss, and where it stands: by its characters, and which of the tokens it is. */
export type Mention = { symbol: string; at: number; end: number; index: number };
/** Whether what stands around a mention gives it this label. */
export type HasLabel = (matcher: Matcher, mention: Mention, label: MentionLabel) => boolean;

/** Every term of a gloss, in order. */
export function mentionsOf(gloss: Gloss): Mention[] {
  const found: Mention[] = [];
  let at = 0;
  // A gloss starts with a space, so that what is split off first is no token.
  for (const [nth, word] of gloss.split(' ').entries()) {
    const end = at + word.length + 1;
    if (/^[A-Z]/.test(word)) found.push({ symbol: word.split('~', 1)[0] ?? word, at, end, index: nth - 1 });
    at = end;
  }
  return found;
}

type Surroundings = { left: Pattern[]; right: Pattern[]; both: [Pattern, Pattern][] };

/** Reads the lexicon's patterns with `@` for the mention; each label's are read when first asked for. */
export function createLabeller(read: (pattern: string) => Pattern): HasLabel {
  const known = new Map<MentionLabel, Surroundings>();
  return (matcher, mention, label) => {
    const { left, right, both } = known.get(label) ?? surroundingsOf(label, read);
    known.set(label, { left, right, both });
    const [before, after] = [mention.index, mention.index + 1];
    return (
      left.some((pattern) => matcher.standsBefore(pattern, before)) ||
      right.some((pattern) => matcher.standsAfter(pattern, after)) ||
      both.some(([one, other]) => matcher.standsBefore(one, before) && matcher.standsAfter(other, after))
    );
  };
}

function surroundingsOf(label: MentionLabel, read: (pattern: string) => Pattern): Surroundings {
  const left: Pattern[] = [];
  const right: Pattern[] = [];
  const both: [Pattern, Pattern][] = [];
  for (const pattern of mentionPatterns(label)) {
    const [before = '', after = ''] = pattern.split('@').map((side) => side.trim());
    if (after === '') left.push(read(before));
    else if (before === '') right.push(read(after));
    else both.push([read(before), read(after)]);
  }
  return { left, right, both };
}
