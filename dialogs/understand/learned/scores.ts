import type { FactValue } from '../../../policy/facts.ts';
import type { OriginMention } from '../origin.ts';
import type { Ruled } from '../ruled.ts';
import type { Intent } from '../understood.ts';
import { isTerm, messageFeatures } from './features.ts';
import goalWeights from './goal.weights.json' with { type: 'json' };
import intentWeights from './intent.weights.json' with { type: 'json' };
import { createModel, type Weights } from './linearModel.ts';
import { sellerFeatures } from './mentionFeatures.ts';
import originWeights from './origin.weights.json' with { type: 'json' };
import { originFeatures } from './originFeatures.ts';
import { type Part, Programs } from './programs.ts';
import sellerWeights from './seller.weights.json' with { type: 'json' };

/** How likely each value is, from 0 to 1. */
export type Shares<V extends string> = Record<V, number>;
export type GoalSaid = 'support' | 'move' | 'both' | 'none';
export type OriginSaid = FactValue<'origin'> | 'several' | 'none';
/** Whether a seller that is named is the one that the subscription was bought from, or is said to be outside CSP. */
export type SellerIs = 'origin' | 'outside' | 'other';

/**
 * What messages that are worded like this one, and of which the rules say the same, turned out to mean. As far as words were
 * never learned, they are taken to be about something else.
 */
export type Scores = {
  message: (ruled: Ruled) => { intent: Shares<Intent>; goal: Shares<GoalSaid> };
  origin: (ruled: Ruled) => Shares<OriginSaid>;
  seller: (ruled: Ruled, seller: OriginMention) => Shares<SellerIs>;
};

/** What was learned, a regression for each thing to tell. */
export type Learned = Record<'intent' | 'goal' | 'origin' | 'seller', Weights>;

/** Learned from labelled messages by test/understanding/train.ts. */
export const LEARNED: Learned = {
  intent: intentWeights,
  goal: goalWeights,
  origin: originWeights,
  seller: sellerWeights,
};

export function createScores({ intent, goal, origin, seller }: Learned = LEARNED): Scores {
  const intentOf = sharesOf<Intent>(intent);
  const goalOf = sharesOf<GoalSaid>(goal);
  const originOf = sharesOf<OriginSaid | Part>(origin);
  const sellerOf = sharesOf<SellerIs>(seller);
  const isLearned = new Set(intent.features.filter(isTerm));
  return {
    message: (ruled) => {
      const features = messageFeatures(ruled);
      const strange = 1 - shareOf([...features].filter(isTerm), isLearned);
      const unheld: Intent[] = ruled.isForCustomers ? ['sell_to_csp'] : [];
      const intents = without(intentOf(features, 1 - strange), unheld);
      const denied: GoalSaid[] = ruled.denied.length > 0 ? [...ruled.denied, 'both'] : [];
      return {
        intent: { ...intents, out_of_scope: intents.out_of_scope + strange },
        goal: without(goalOf(features, 1 - strange), denied),
      };
    },
    origin: (ruled) => byValue(originOf(originFeatures(ruled)), ruled),
    seller: (ruled, one) => sellerOf(sellerFeatures(ruled, one)),
  };
}

/** Gives each programme that is named the share of its part. */
function byValue(shares: Shares<OriginSaid | Part>, ruled: Ruled): Shares<OriginSaid> {
  const { ruled: _ruled, besides: _besides, ...others } = shares;
  const programs = new Programs(ruled);
  for (const value of new Set(ruled.sellers.map((seller) => seller.value))) {
    const part = programs.partOf(value);
    if (part !== value) others[value] = (others[value] ?? 0) + shares[part as Part]; // a value that is replaced has a part
  }
  return others;
}

/** The shares where some values cannot be: the others have theirs. */
function without<V extends string>(shares: Shares<V>, impossible: readonly V[]): Shares<V> {
  const entries = Object.entries<number>(shares);
  const isLeft = (value: string) => !(impossible as readonly string[]).includes(value);
  const sum = (kept: [string, number][]) => kept.reduce((all, [, share]) => all + share, 0);
  const times = sum(entries) / (sum(entries.filter(([value]) => isLeft(value))) || 1);
  const left = entries.map(([value, share]) => [value, isLeft(value) ? share * times : 0]);
  return Object.fromEntries(left) as Shares<V>; // the same values
}

/** How much of a message was ever learned. */
function shareOf(terms: readonly string[], known: ReadonlySet<string>): number {
  return terms.filter((term) => known.has(term)).length / Math.max(1, terms.length);
}

/** The share of each class, taken `times` a number up to 1. The classes are those of the labels, which a spec keeps to the types. */
function sharesOf<V extends string>(weights: Weights) {
  const score = createModel(weights);
  return (features: ReadonlySet<string>, times = 1): Shares<V> => {
    const shares = score(features);
    const named = weights.classes.map((name, at) => [name, times * (shares[at] as number)]); // one share a class
    return Object.fromEntries(named) as Shares<V>; // the classes, see above
  };
}
