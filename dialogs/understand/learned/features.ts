import { CUES, type MentionLabel } from '../lexicon.ts';
import type { Reading } from '../reading.ts';

/** Terms that stand in the same places and mean another value: which one it is must not sway an intent or a goal. */
const ALIKE: Record<string, string> = {
  EA: 'PROGRAM',
  OPEN: 'PROGRAM',
  OPENV: 'PROGRAM',
  ADV: 'PROGRAM',
  OTHERP: 'PROGRAM',
  LIC: 'PRODUCT',
  USE: 'PRODUCT',
  NEI: 'PRODUCT',
};
/** What may be wanted, and what the rules' patterns say of it. */
const WISHES: Record<string, string> = {
  SUP: 'support',
  SUPS: 'support',
  SUPED: 'support',
  MOV: 'move',
  MOVS: 'move',
  MOVED: 'move',
};
const HINTS: MentionLabel[] = [
  'goalNegated',
  'goalOnly',
  'goalThird',
  'goalPassive',
  'goalOurs',
  'goalOthers',
  'claimed',
];
const STEMS = [4, 6];
const LENGTHS: [number, string][] = [
  [3, 'a few words'],
  [8, 'a short sentence'],
  [20, 'a sentence'],
  [Number.POSITIVE_INFINITY, 'a story'],
];

/**
 * What the learned scores look at in a message: each term and each pair of neighbours, the words behind the terms and
 * their stems, how long it is, and which of the lexicon's cues it has. Each once, in no order.
 */
export function featuresOf(reading: Reading): Set<string> {
  const tokens = reading.gloss.trim().split(' ').map(asToken);
  const features = new Set([`long ${LENGTHS.find(([most]) => tokens.length <= most)?.[1]}`]);
  tokens.forEach(({ term, word }, at) => {
    features.add(term);
    features.add(`${term} ${tokens[at + 1]?.term ?? '$'}`);
    if (word === '') return;
    features.add(`=${word}`);
    for (const length of STEMS) if (word.length > length) features.add(`${word.slice(0, length)}*`);
  });
  for (const mention of reading.mentions(...Object.keys(WISHES))) {
    for (const hint of HINTS)
      if (reading.is(mention, hint)) features.add(`${WISHES[mention.symbol]} @${hint}`);
  }
  for (const cue of CUES) if (reading.has(cue)) features.add(`@${cue}`);
  return features;
}

/** Whether a feature is one term by itself, rather than what stands around or behind it. */
export function isTerm(feature: string): boolean {
  return !/[ =@*]/.test(feature);
}

function asToken(token: string): { term: string; word: string } {
  const [symbol = '', word = ''] = token.split('~');
  const alike = ALIKE[symbol];
  if (alike) return { term: alike, word: '' };
  return { term: symbol, word: word === '' && /^[a-z]/.test(symbol) ? symbol : word };
}
