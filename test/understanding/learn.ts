import type { Learned } from '../../dialogs/understand/learned/scores.ts';
import { examplesOf, type Lesson } from './examples.ts';
import { regress, SETTINGS } from './logisticRegression.ts';

/** The origin looks at far more than the others do, and most of it is rare. */
const RARER = { ...SETTINGS, fewest: 5 };

/** Fits everything that is learned to labelled messages. */
export function learn(lessons: readonly Lesson[]): Learned {
  const { intent, goal, origin, seller } = examplesOf(lessons);
  return {
    intent: regress(intent),
    goal: regress(goal),
    origin: regress(origin, RARER),
    seller: regress(seller),
  };
}
