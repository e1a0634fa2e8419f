import type { FactValue } from '../../../policy/facts.ts';
import type { OriginMention } from '../origin.ts';
import type { Ruled } from '../ruled.ts';
import type { Intent } from '../understood.ts';
import type { GoalSaid, Scores, SellerIs, Shares } from './scores.ts';

/** From which share on something is taken for said. Below it, it is asked. Measured by `npm run understand:validate`. */
export type Sureness = {
  /** An intent that leads to an answer or changes the case. */
  intent: number;
  /** A sale between partners, below which an answer to something else may be given without asking about it. */
  suspectedSale: number;
  goal: number;
  /** A seller as the origin: one that the rules take for it, and one that they don't. */
  ruledSeller: number;
  otherSeller: number;
  /** An origin, by the message as a whole: to keep one that a seller tells, and to take one that none tells. */
  origin: number;
  unnamed: number;
};
export const SURENESS: Sureness = {
  intent: 0.55,
  suspectedSale: 0.2,
  goal: 0.7,
  ruledSeller: 0.6,
  otherSeller: 0.95,
  origin: 0.5,
  unnamed: 0.95,
};

/** Intents that do nothing that could mislead: taking one for another costs a sentence. */
const IDLE: Intent[] = ['help', 'contact_human', 'smalltalk_greeting', 'out_of_scope'];
const IDLE_FROM = 0.4;
/** Shares that differ by less are the same: programmes that stand alike have one share between them. */
const NO_MATTER = 0.05;
/** Both take facts and answer by them. */
const ANSWERING: Intent[] = ['ask_procedure', 'change_answer'];

/** What the message is after: the likeliest or, where that is not sure, it and the next. */
export function settledIntent(
  ruled: Intent,
  shares: Shares<Intent>,
  { intent: from, suspectedSale }: Sureness,
): Intent | Intent[] {
  const [first, second] = ranked(shares);
  if (IDLE.includes(first)) return settledIdle(ruled, first, shares);
  const isAnswering = ANSWERING.includes(first);
  if (isAnswering && shares.sell_to_csp >= suspectedSale) return [first, 'sell_to_csp'];
  const alike = isAnswering ? ANSWERING : [first];
  const share = alike.reduce((sum, intent) => sum + shares[intent], 0);
  return share >= from ? first : [first, second];
}

/** Out of scope is what rules say when none holds, and what is said where nothing is likely. */
function settledIdle(ruled: Intent, likeliest: Intent, shares: Shares<Intent>): Intent {
  if (IDLE.includes(ruled) && ruled !== 'out_of_scope') return ruled;
  return shares[likeliest] >= IDLE_FROM ? likeliest : 'out_of_scope';
}

/** What is wanted, where messages worded like this one have it. */
export function settledGoals(
  ruled: readonly FactValue<'goal'>[],
  shares: Shares<GoalSaid>,
  { goal: from }: Sureness,
): readonly FactValue<'goal'>[] {
  const [said] = ranked(shares);
  if (said === 'both') return ruled.length > 1 ? ruled : [];
  return said === 'none' || shares[said] < from ? [] : [said];
}

/**
 * Where the subscription was bought: what its sellers tell, unless the message as a whole speaks against it. One that no
 * seller tells is only suggested.
 */
export function settledOrigins(ruled: Ruled, scores: Scores, sureness: Sureness): OriginMention[] {
  const told = ruled.sellers.flatMap((seller) =>
    settledSeller(ruled, seller, scores.seller(ruled, seller), sureness),
  );
  const shares = scores.origin(ruled);
  const values = new Set(told.map(({ value }) => value));
  if (values.size === 1) return told.filter(({ value }) => shares[value] >= sureness.origin);
  const [likeliest] = ranked(shares);
  const alike = [...values].filter((value) => shares[likeliest] - shares[value] < NO_MATTER);
  if (likeliest === 'several' || alike.length > 1 || shares[likeliest] < sureness.unnamed) return told;
  if (values.size > 1 || likeliest === 'none') return told.filter(({ value }) => value === likeliest);
  const isNamed = ruled.sellers.some(({ value }) => value === likeliest);
  return isNamed ? [] : [{ symbol: 'UNNAMED', at: 0, end: 0, index: 0, value: likeliest, isIndirect: true }];
}

function settledSeller(
  { origins, parties }: Ruled,
  seller: OriginMention,
  { origin, outside, other }: Shares<SellerIs>,
  { ruledSeller, otherSeller }: Sureness,
): OriginMention[] {
  const found = origins.find(({ at }) => at === seller.at);
  if (origin + outside < (found ? ruledSeller : otherSeller)) return [];
  if (!found && origin > outside && parties.is(seller, 'negated')) return [];
  return [
    outside >= Math.max(origin, other) ? { ...seller, value: 'third-party-non-csp' } : (found ?? seller),
  ];
}

function ranked<V extends string>(shares: Shares<V>): [V, V] {
  const values = Object.keys(shares) as V[]; // Object.keys forgets the key type
  return values.sort((one, other) => shares[other] - shares[one]) as [V, V]; // no regression has fewer classes
}
