import type { Learned } from '../../dialogs/understand/learned/scores.ts';
import { goalExamples, intentExamples, sellerExamples } from './examples.ts';
import { regress } from './logisticRegression.ts';
import type { Gold } from './score.mjs';

/** Fits everything that is learned to labelled messages. */
export function learn(messages: readonly Gold[]): Learned {
  return {
    intent: regress(intentExamples(messages)),
    goal: regress(goalExamples(messages)),
    seller: regress(sellerExamples(messages)),
  };
}
