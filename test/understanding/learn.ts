import type { Learned } from '../../dialogs/understand/learned/scores.ts';
import { goalExamples, intentExamples, type Lesson, originExamples, sellerExamples } from './examples.ts';
import { regress, SETTINGS } from './logisticRegression.ts';

/** The origin looks at far more than the others do, and most of it is rare. */
const RARER = { ...SETTINGS, fewest: 5 };

/** Fits everything that is learned to labelled messages. */
export function learn(lessons: readonly Lesson[]): Learned {
  return {
    intent: regress(intentExamples(lessons)),
    goal: regress(goalExamples(lessons)),
    origin: regress(originExamples(lessons), RARER),
    seller: regress(sellerExamples(lessons)),
  };
}
