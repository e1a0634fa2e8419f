import { CUES, type MentionLabel } from '../lexicon.ts';
import type { Ruled } from '../ruled.ts';

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
 * What the learned intent and goal look at in a message: each term and each pair of neighbours, the words behind the
 * terms and their stems, how long it is, which of the lexicon's cues it has, and what the rules say of it. Each once, in
 * no order.
 */
export function messageFeatures(ruled: Ruled, withRules = true): Set<string> {
  const { parties } = ruled;
  const tokens = parties.gloss.trim().split(' ').map(asToken);
  const features = new Set([`long ${LENGTHS.find(([most]) => tokens.length <= most)?.[1]}`]);
  tokens.forEach(({ term, word }, at) => {
    features.add(term);
    features.add(`${term} ${tokens[at + 1]?.term ?? '$'}`);
    if (word === '') return;
    features.add(`=${word}`);
    for (const length of STEMS) if (word.length > length) features.add(`${word.slice(0, length)}*`);
  });
  for (const mention of parties.mentions(...Object.keys(WISHES))) {
    for (const hint of HINTS)
      if (parties.is(mention, hint)) features.add(`${WISHES[mention.symbol]} @${hint}`);
  }
  for (const cue of CUES) if (parties.has(cue)) features.add(`@${cue}`);
  return withRules ? new Set([...features, ...whatRulesSay(ruled)]) : features;
}

function whatRulesSay({ intent, isSale, origins, kinds, goals }: Ruled): string[] {
  const sellers = new Set(origins.map(({ value }) => (value === 'csp-partner' ? 'csp' : 'another')));
  return [
    `@rules ${intent}`,
    `@rules ${isSale ? 'a' : 'no'} sale`,
    `@rules ${Math.min(2, origins.length)} origins`,
    `@rules ${Math.min(2, kinds.length)} kinds`,
    `@rules goal ${goals.join(' or ') || 'none'}`,
    ...[...sellers].map((seller) => `@rules ${seller} sells`),
  ];
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
