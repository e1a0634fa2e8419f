import type { MentionLabel } from '../lexicon.ts';
import type { Mention } from '../mentions.ts';
import type { OriginMention } from '../origin.ts';
import type { Reading } from '../reading.ts';
import type { Ruled } from '../ruled.ts';

const NEAR = 3;
const AROUND = 6;
/** What the rules' patterns say of a seller or a programme; a hint among others. */
const HINTS: MentionLabel[] = [
  'negated',
  'replaced',
  'past',
  'softPast',
  'current',
  'planned',
  'hypothetical',
  'aside',
  'claimed',
  'affirmed',
  'direct',
  'notDirect',
  'destination',
  'supporter',
  'cspSpeaker',
  'cspDestination',
  'cspSource',
  'cspCustomer',
  'cspOutside',
  'cspUnknown',
];
/** Programmes are told of in the same words, so what is learned of one holds for the others. */
const PROGRAMS = ['EA', 'OPEN', 'OPENV', 'ADV', 'OTHERP'];

/** What the learned part of a seller looks at: what surrounds it, and what the rules make of it. */
export function sellerFeatures(ruled: Ruled, seller: OriginMention, withRules = true): Set<string> {
  const features = aroundMention(ruled, seller);
  return withRules ? new Set([...features, ...whatRulesSay(ruled, seller)]) : features;
}

/**
 * What surrounds a seller or a programme: its neighbours by their distance, the words of its clause, the other sellers of
 * the message, and what the rules' patterns say of it.
 */
export function aroundMention(ruled: Ruled, mention: Mention): Set<string> {
  const { parties: reading, sellers: others } = ruled;
  const terms = termsOf(reading).map(familyOf);
  const at = reading.gloss.slice(1, mention.at).split(' ').length - 1;
  const family = familyOf(mention.symbol);
  const features = new Set([`is ${family}`]);
  addNeighbours(features, terms, at, family);
  for (const term of clauseAround(terms, at)) features.add(`clause ${term}`);
  for (const term of terms) features.add(`message ${term}`);
  const sellers = others.filter(
    (other) => familyOf(other.symbol) !== family || other.symbol !== mention.symbol,
  );
  for (const other of sellers)
    features.add(`${other.at < mention.at ? 'after' : 'before'} ${familyOf(other.symbol)}`);
  if (sellers.length === 0) features.add('alone');
  for (const hint of HINTS) {
    if (!reading.is(mention, hint)) continue;
    features.add(`@${hint}`);
    features.add(`${family} @${hint}`);
  }
  return features;
}

function whatRulesSay({ origins }: Ruled, { at, symbol }: OriginMention): string[] {
  const origin = origins.find((one) => one.at === at);
  const outside = origin?.value === 'third-party-non-csp';
  const part = outside ? 'outside' : origin ? 'origin' : 'other';
  return [`@rules ${part}`, `@rules ${part} of ${origins.length}`, `@rules ${familyOf(symbol)} ${part}`];
}

function addNeighbours(features: Set<string>, terms: readonly string[], at: number, family: string): void {
  const left = (distance: number) => terms[at - distance] ?? '^';
  const right = (distance: number) => terms[at + distance] ?? '$';
  for (let distance = 1; distance <= AROUND; distance++) {
    features.add(`left ${left(distance)}`);
    features.add(`right ${right(distance)}`);
    if (distance > NEAR) continue;
    features.add(`-${distance} ${left(distance)}`);
    features.add(`+${distance} ${right(distance)}`);
    features.add(`${family} -${distance} ${left(distance)}`);
    features.add(`${family} +${distance} ${right(distance)}`);
  }
  features.add(`-- ${left(2)} ${left(1)}`);
  features.add(`++ ${right(1)} ${right(2)}`);
  features.add(`-+ ${left(1)} ${right(1)}`);
}

const ENDS_CLAUSE = /^[.;?!,]$/;

function clauseAround(terms: readonly string[], at: number): string[] {
  const start = terms.findLastIndex((term, index) => index < at && ENDS_CLAUSE.test(term)) + 1;
  const end = terms.findIndex((term, index) => index > at && ENDS_CLAUSE.test(term));
  return terms.slice(start, end < 0 ? undefined : end).filter((_, index) => start + index !== at);
}

function familyOf(symbol: string): string {
  return PROGRAMS.includes(symbol) ? 'PROGRAM' : symbol;
}

/** The symbols and plain words of a message, in order. */
export function termsOf({ gloss }: Reading): string[] {
  return gloss
    .trim()
    .split(' ')
    .map((token) => token.split('~', 1)[0] ?? token);
}
