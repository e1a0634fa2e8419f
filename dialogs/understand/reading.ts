import type { Gloss } from './gloss.ts';
import type { Cue, MentionLabel } from './lexicon.ts';
import { type HasLabel, type Mention, mentionsOf } from './mentions.ts';

/** One message being read: its gloss, and questions about it. */
export type Reading = {
  gloss: Gloss;
  has: (cue: Cue) => boolean;
  /** The mentions of these symbols, in order. */
  mentions: (...symbols: string[]) => Mention[];
  is: (mention: Mention, label: MentionLabel) => boolean;
  /** The same questions about a rewritten gloss. */
  rewritten: (gloss: Gloss) => Reading;
};

export function createReading(gloss: Gloss, hasLabel: HasLabel, cueOf: (cue: Cue) => RegExp): Reading {
  return {
    gloss,
    has: (cue) => cueOf(cue).test(gloss),
    mentions: (...symbols) => mentionsOf(gloss, symbols),
    is: (mention, label) => hasLabel(gloss, mention, label),
    rewritten: (other) => createReading(other, hasLabel, cueOf),
  };
}

/** Puts other symbols in the place of mentions; what a mapping leaves undefined stays. */
export function rewrite(
  { gloss }: Reading,
  mentions: readonly Mention[],
  to: (mention: Mention) => string | undefined,
): Gloss {
  let written = '';
  let from = 0;
  for (const mention of mentions) {
    const word = gloss.slice(mention.at + mention.symbol.length, mention.end);
    written += `${gloss.slice(from, mention.at)}${to(mention) ?? mention.symbol}${word}`;
    from = mention.end;
  }
  return written + gloss.slice(from);
}
