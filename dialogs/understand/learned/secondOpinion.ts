import type { FactValue } from '../../../policy/facts.ts';
import { type OriginMention, sellersNamed } from '../origin.ts';
import type { Reading } from '../reading.ts';
import type { Intent } from '../understood.ts';
import { mentionFeatures } from './mentionFeatures.ts';
import type { GoalSaid, Likely, Scores, SellerIs } from './scores.ts';

/**
 * From which share on the learned intent counts for more than the rules', by what the rules say. A question about a case is what
 * rules say when nothing else holds, and so the weakest word; a rule for a named intent is seldom wrong.
 */
const OVERRULES_FROM: Record<Intent, number> = {
  ask_procedure: 0.25,
  out_of_scope: 0.3,
  restart: 0.5,
  change_answer: 0.5,
  contact_human: 0.5,
  smalltalk_greeting: 0.6,
  help: 0.6,
  learn: 0.6,
  sell_to_csp: 0.7,
  explain: 0.6,
  change_language: 0.7,
};
/** What seems to be about nothing is only taken for a case where that is likelier than not. */
const CASE_FROM = 0.55;
const GOAL_FROM = { move: 0.5, support: 0.7 };
/** Below which share a seller that the rules take for the origin is none, and from which one is that they don't. */
const SELLER_BELOW = 0.4;
const SELLER_FROM = 0.9;
const OUTSIDE_FROM = 0.8;

/** What the message is after: the rules' word, unless messages worded like it mean something else. */
export function settledIntent(ruled: Intent, learned: Likely<Intent>): Intent {
  const isLostCase = ruled === 'out_of_scope' && learned.value === 'ask_procedure';
  return learned.share >= (isLostCase ? CASE_FROM : OVERRULES_FROM[ruled]) ? learned.value : ruled;
}

/** The goals that the rules read; where they read none, the one that messages worded like it have. */
export function settledGoals(
  ruled: readonly FactValue<'goal'>[],
  { value, share }: Likely<GoalSaid>,
): readonly FactValue<'goal'>[] {
  if (ruled.length > 0 || value === 'both' || value === 'none') return ruled;
  return share >= GOAL_FROM[value] ? [value] : ruled;
}

/** The sellers that the rules take for the origin, less those that surely are none, and with those that surely are. */
export function settledOrigins(
  reading: Reading,
  ruled: readonly OriginMention[],
  scoreOf: Scores['seller'],
): OriginMention[] {
  const named = sellersNamed(reading);
  return named.flatMap((mention) => {
    const found = ruled.find(({ at }) => at === mention.at);
    return settled(found ?? mention, scoreOf(mentionFeatures(reading, mention, named)), found !== undefined);
  });
}

function settled(
  mention: OriginMention,
  scores: Record<SellerIs, number>,
  isRuled: boolean,
): OriginMention[] {
  const { origin, outside, other } = scores;
  const isOutside = outside >= (isRuled ? Math.max(origin, other) : OUTSIDE_FROM);
  if (isOutside) return [{ ...mention, value: 'third-party-non-csp' }];
  return origin + outside >= (isRuled ? SELLER_BELOW : SELLER_FROM) ? [mention] : [];
}
