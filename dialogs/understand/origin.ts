import type { FactValue } from '../../policy/facts.ts';
import { withoutTakenBack } from './corrected.ts';
import type { Mention } from './mentions.ts';
import type { Reading } from './reading.ts';

export type OriginMention = Mention & { value: FactValue<'origin'>; isIndirect: boolean };

const PROGRAMS: Record<string, FactValue<'origin'>> = {
  EA: 'ea',
  OPEN: 'open',
  OPENV: 'open',
  ADV: 'advisor',
  POR: 'advisor',
  OTHERP: 'other-licensing-program',
  SYND: 'syndication-partner',
  DIRECT: 'microsoft-direct',
  MS: 'microsoft-direct',
  DIR: 'microsoft-direct',
  CSP: 'csp-partner',
};
const INDIRECT = ['OPENV', 'POR'];

/** Every seller and programme that is named, whatever is said of it. */
export function sellersNamed(reading: Reading): OriginMention[] {
  return reading.mentions(...Object.keys(PROGRAMS)).flatMap((mention) => {
    const value = PROGRAMS[mention.symbol];
    return value === undefined ? [] : [{ ...mention, value, isIndirect: isIndirect(reading, mention) }];
  });
}

/** The sellers and programmes that the rules take for where the subscription stands today. */
export function originMentions(reading: Reading): OriginMention[] {
  const named = sellersNamed(reading);
  const all = named.flatMap((mention) => originOf(reading, mention));
  const sure = withoutDoubtful(reading, withoutTakenBack(reading, all, named));
  const firm = unlessAll(
    sure,
    (mention) => !reading.is(mention, 'claimed') || reading.is(mention, 'affirmed'),
  );
  const sellers = unlessAll(firm, (mention) => !reading.is(mention, 'supporter'));
  return withoutEchoes(reading, withoutOutdated(reading, sellers));
}

function originOf(reading: Reading, mention: OriginMention): OriginMention[] {
  const value = mention.symbol === 'CSP' ? cspOrigin(reading, mention) : programOrigin(reading, mention);
  return value === undefined ? [] : [{ ...mention, value }];
}

/** Told by something that only suggests it, or with doubt. */
function isIndirect(reading: Reading, mention: Mention): boolean {
  const { symbol } = mention;
  if (INDIRECT.includes(symbol) || reading.is(mention, 'doubted')) return true;
  const isStated = reading.mentions('DIR', 'DIRECT').length > 0;
  return symbol === 'MS' && reading.has('paidToMicrosoft') && !isStated;
}

function programOrigin(reading: Reading, mention: Mention): FactValue<'origin'> | undefined {
  if (isNotNow(reading, mention)) return undefined;
  if (reading.is(mention, 'negated') && !reading.is(mention, 'replaced')) return undefined;
  if (mention.symbol === 'MS' && !isSeller(reading, mention)) return undefined;
  if (mention.symbol === 'DIR' && !reading.is(mention, 'dirWord')) return undefined;
  return PROGRAMS[mention.symbol];
}

function isSeller(reading: Reading, mention: Mention): boolean {
  return reading.is(mention, 'direct') && !reading.is(mention, 'notDirect');
}

function isNotNow(reading: Reading, mention: Mention): boolean {
  if (reading.is(mention, 'aside') || reading.is(mention, 'hypothetical')) return true;
  if (reading.is(mention, 'planned')) return true;
  if (reading.is(mention, 'current')) return false;
  return reading.is(mention, 'past') || (reading.is(mention, 'destination') && !reading.has('changeTo'));
}

/** A seller said to be in CSP, or said to be outside it; the customer and the speaker are no sellers. */
function cspOrigin(reading: Reading, mention: Mention): FactValue<'origin'> | undefined {
  if (reading.is(mention, 'cspUnknown') || reading.is(mention, 'cspCustomer')) return undefined;
  if (reading.is(mention, 'aside') || reading.is(mention, 'planned')) return undefined;
  if (reading.is(mention, 'cspOutside')) {
    const isPurchase = reading.is(mention, 'boughtElsewhere');
    return isPurchase || !reading.has('someSeller') ? undefined : 'third-party-non-csp';
  }
  if (reading.is(mention, 'replaced')) return 'csp-partner';
  return reading.is(mention, 'past') && !reading.is(mention, 'current') ? undefined : 'csp-partner';
}

/** One programme that may or may not be is unknown; two that it may be are the question. */
function withoutDoubtful(reading: Reading, mentions: OriginMention[]): OriginMention[] {
  if (new Set(mentions.map(({ value }) => value)).size > 1 && / (?:or|o|u|either) /.test(reading.gloss))
    return mentions;
  return mentions.filter((mention) => mention.symbol === 'CSP' || !reading.is(mention, 'cspUnknown'));
}

function unlessAll<T>(all: T[], keep: (one: T) => boolean): T[] {
  const kept = all.filter(keep);
  return kept.length > 0 ? kept : all;
}

/** "They were on Open, since March it's EA": what is said of today outdates what was. */
function withoutOutdated(reading: Reading, mentions: OriginMention[]): OriginMention[] {
  const isCurrent = (mention: OriginMention) => reading.is(mention, 'current');
  if (!mentions.some(isCurrent)) return mentions;
  return mentions.filter((mention) => isCurrent(mention) || !reading.is(mention, 'softPast'));
}

/** An agreement with Microsoft is no purchase from Microsoft, and a named programme says more than "volume". */
function withoutEchoes(reading: Reading, mentions: OriginMention[]): OriginMention[] {
  const named = mentions.filter(({ symbol }) => ['EA', 'OPEN', 'OPENV', 'ADV', 'SYND'].includes(symbol));
  return mentions.filter((mention) => {
    if (mention.symbol === 'OTHERP') return named.length === 0;
    if (mention.value === 'third-party-non-csp') return named.every(({ symbol }) => symbol !== 'SYND');
    return mention.symbol !== 'MS' || !named.some((program) => isSameClause(reading, program, mention));
  });
}

function isSameClause({ gloss }: Reading, one: Mention, other: Mention): boolean {
  const between = gloss.slice(Math.min(one.end, other.end), Math.max(one.at, other.at));
  return !/[,.;:?!"/[\]] |(?:^| )(?:and|y|e|or|o|u|but|pero|plus|mas) /.test(between);
}
