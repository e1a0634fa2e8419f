import type { Gloss } from './gloss.ts';
import type { Cue, MentionLabel } from './lexicon.ts';
import { Matcher } from './matcher.ts';
import { type HasLabel, type Mention, mentionsOf } from './mentions.ts';
import type { PatternIndex } from './patternIndex.ts';

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

/** Each question is answered once: rules and what is learned ask the same ones. */
export function createReading(gloss: Gloss, hasLabel: HasLabel, cueOf: (cue: Cue) => PatternIndex): Reading {
  const matcher = new Matcher(gloss);
  const cues = new Map<Cue, boolean>();
  const labels = new Map<string, boolean>();
  const named = new Map<string, Mention[]>();
  for (const mention of mentionsOf(gloss)) {
    const alike = named.get(mention.symbol);
    if (alike) alike.push(mention);
    else named.set(mention.symbol, [mention]);
  }
  const reading: Reading = {
    gloss,
    has: (cue) => answered(cues, cue, () => matcher.hasAny(cueOf(cue))),
    mentions: (...symbols) =>
      symbols.flatMap((symbol) => named.get(symbol) ?? []).sort((one, other) => one.at - other.at),
    is: (mention, label) =>
      answered(labels, `${label} ${mention.at} ${mention.end}`, () => hasLabel(matcher, mention, label)),
    rewritten: (other) => (other === gloss ? reading : createReading(other, hasLabel, cueOf)),
  };
  return reading;
}

function answered<K>(known: Map<K, boolean>, key: K, ask: () => boolean): boolean {
  const before = known.get(key);
  if (before !== undefined) return before;
  const answer = ask();
  known.set(key, answer);
  return answer;
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
