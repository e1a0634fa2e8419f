import { oneOf } from '../../dialogs/learn/chance.ts';
import { chooseRule } from '../../dialogs/learn/chooseRule.ts';
import { curriculumOf } from '../../dialogs/learn/curriculum.ts';
import { knownRules, learned, newLearning, SESSION_LENGTH } from '../../dialogs/learn/progress.ts';
import type { Edition } from '../../policy/edition.ts';
import { seeded } from '../support/chance.ts';
import { ForgetfulLearner } from './learner.ts';

const DAY_MS = 86_400_000;
const START = Date.UTC(2026, 0, 1, 9);
const MOST_DAYS = 365;
const LATER_DAYS = 7;

/** In which order rules are asked about: as the assistant chooses, or anyhow. */
export type Order = 'scheduled' | 'random';
export type Course = {
  questions: number;
  days: number;
  /** Whether every rule was known in the end. */
  isMastered: boolean;
  /** Share of the rules that the learner really recalls a week after the last session, on average. */
  recalledLater: number;
};

/** One learner, ten questions a day, until every rule counts as known. */
export function simulate(edition: Edition, order: Order, seed: number): Course {
  const random = seeded(seed);
  const person = new ForgetfulLearner(random);
  const { rules } = curriculumOf(edition);
  let learning = newLearning(edition);
  let questions = 0;
  for (let day = 0; day < MOST_DAYS; day += 1) {
    const at = new Date(START + day * DAY_MS);
    const sitting = { asked: [] as string[], missed: [] as string[] };
    for (let number = 0; number < SESSION_LENGTH; number += 1) {
      const rule =
        order === 'random' ? oneOf(rules, random) : chooseRule(learning, edition, sitting, at, random);
      const right = person.answers(rule, day);
      learning = learned(learning, { rule, outcome: null, right }, at);
      sitting.asked = [...sitting.asked.filter((other) => other !== rule), rule];
      sitting.missed = [...sitting.missed.filter((other) => other !== rule), ...(right ? [] : [rule])];
      questions += 1;
    }
    if (knownRules(learning, edition).length === rules.length)
      return { questions, days: day + 1, isMastered: true, recalledLater: recalled(person, rules, day) };
  }
  const last = MOST_DAYS - 1;
  return { questions, days: MOST_DAYS, isMastered: false, recalledLater: recalled(person, rules, last) };
}

function recalled(person: ForgetfulLearner, rules: readonly string[], day: number): number {
  const chances = rules.map((rule) => person.recalls(rule, day + LATER_DAYS));
  return chances.reduce((sum, chance) => sum + chance, 0) / rules.length;
}
