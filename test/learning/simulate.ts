import { edition } from '../support/edition.ts';
import { type Course, type Order, simulate } from './simulation.ts';

// How long simulated learners take to know every rule, with the rules as the assistant chooses them and in random
// order: the same learners, the same questions a day, the same measure of what is known.

const LEARNERS = 300;

for (const order of ['scheduled', 'random'] satisfies Order[]) {
  const courses = Array.from({ length: LEARNERS }, (_, seed) => simulate(edition, order, seed));
  const middle = (pick: (course: Course) => number, share = 0.5) =>
    courses.map(pick).sort((one, other) => one - other)[Math.floor(share * LEARNERS)] ?? 0;
  const mastered = courses.filter(({ isMastered }) => isMastered).length;
  const recalled = courses.reduce((sum, { recalledLater }) => sum + recalledLater, 0) / LEARNERS;
  process.stdout.write(
    `${order}: ${mastered} of ${LEARNERS} learners know all rules; days: median ${middle(({ days }) => days)}, p90 ${middle(({ days }) => days, 0.9)}; questions: median ${middle(({ questions }) => questions)}, p90 ${middle(({ questions }) => questions, 0.9)}; recalled a week later: ${(100 * recalled).toFixed(0)} %\n`,
  );
}
