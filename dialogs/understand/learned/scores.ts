import type { Reading } from '../reading.ts';
import type { Intent } from '../understood.ts';
import { featuresOf, isTerm } from './features.ts';
import goalWeights from './goal.weights.json' with { type: 'json' };
import intentWeights from './intent.weights.json' with { type: 'json' };
import { createModel, type Weights } from './linearModel.ts';
import sellerWeights from './seller.weights.json' with { type: 'json' };

/** The likeliest value, and how likely it is, from 0 to 1. */
export type Likely<V> = { value: V; share: number };
export type GoalSaid = 'support' | 'move' | 'both' | 'none';

/** Whether a seller that is named is the one that the subscription was bought from, or is said to be outside CSP. */
export type SellerIs = 'origin' | 'outside' | 'other';

/** What messages worded like this one turned out to mean. */
export type Scores = {
  message: (reading: Reading) => { intent: Likely<Intent>; goal: Likely<GoalSaid> };
  /** How likely each part of a seller is. */
  seller: (features: ReadonlySet<string>) => Record<SellerIs, number>;
};

/** What was learned, a regression for each thing to tell. */
export type Learned = Record<'intent' | 'goal' | 'seller', Weights>;

/** Learned from labelled messages by test/understanding/train.ts. */
export const LEARNED: Learned = { intent: intentWeights, goal: goalWeights, seller: sellerWeights };

export function createScores({ intent, goal, seller }: Learned = LEARNED): Scores {
  const intentOf = chooser<Intent>(intent);
  const goalOf = chooser<GoalSaid>(goal);
  const sellerOf = createModel(seller);
  const [origin, other, outside] = ['origin', 'other', 'outside'].map((name) =>
    seller.classes.indexOf(name),
  ) as [number, number, number];
  return {
    message: (reading) => {
      const features = featuresOf(reading);
      return { intent: intentOf(features), goal: goalOf(features) };
    },
    seller: (features) => {
      const shares = sellerOf(features);
      return { origin: shares[origin] ?? 0, other: shares[other] ?? 0, outside: shares[outside] ?? 0 };
    },
  };
}

/**
 * Takes the likeliest class, the less sure the fewer of the message's words were ever learned. The classes are those of
 * the labels, which a spec keeps to the types.
 */
function chooser<V extends string>(weights: Weights): (features: ReadonlySet<string>) => Likely<V> {
  const score = createModel(weights);
  const isKnown = new Set(weights.features.filter(isTerm));
  return (features) => {
    const shares = score(features);
    const share = Math.max(...shares);
    const terms = [...features].filter(isTerm);
    const familiar = terms.filter((term) => isKnown.has(term)).length / Math.max(1, terms.length);
    return { value: weights.classes[shares.indexOf(share)] as V, share: share * familiar };
  };
}
