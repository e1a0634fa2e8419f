import { curriculumOf } from '../../dialogs/learn/curriculum.ts';
import type { Asked } from '../../dialogs/learn/exercise.ts';
import { makeExercise } from '../../dialogs/learn/makeExercise.ts';
import { type Learning, learned, newLearning } from '../../dialogs/learn/progress.ts';
import { beginPractice, beginTour, picked } from '../../dialogs/learn/session.ts';
import { learnShow } from '../../dialogs/learn/show.ts';
import type { LearnShow } from '../../dialogs/reply.ts';
import type { Edition } from '../../policy/edition.ts';

const NOW = new Date(Date.UTC(2026, 0, 5));
const ASKED: Asked[] = ['outcome', 'order', 'missing', 'claim', 'which'];
const TRIES = 200;

/** One view for every kind of card that lessons have, always the same. */
export function sampleLessons(edition: Edition): { name: string; show: LearnShow }[] {
  let step = 0;
  // No two steps alike, and the same in each run.
  const random = () => (++step * 0.618_034) % 1;
  const sitting = { edition, now: NOW, random };
  const fresh = newLearning(edition);
  const show = (part: Parameters<typeof learnShow>[0], learning: Learning) =>
    learnShow(part, learning, { edition, now: NOW, canRemind: true });
  const { rules } = curriculumOf(edition);
  const made = Array.from({ length: TRIES }, (_, index) =>
    makeExercise(edition, rules[index % rules.length] ?? '', () => ({ right: 0, wrong: 0 }), random),
  );
  const questions = ASKED.flatMap((ask) => {
    const exercise = made.find((one) => one.ask === ask);
    const { practice } = beginPractice(fresh, sitting);
    if (!exercise || !practice) return [];
    const asked = { ...fresh, practice: { ...practice, exercise } };
    const marked = picked(asked, asked.practice, null, sitting);
    return [
      { name: `lesson: ${ask}`, show: show('practice', asked) },
      { name: `lesson: ${ask}, marked`, show: show('practice', marked) },
    ];
  });
  const some = rules
    .slice(0, rules.length - 3)
    .reduce(
      (learning, rule, index) =>
        learned(learning, { rule, outcome: 'wait-or-cancel', right: index % 4 > 0 }, NOW),
      fresh,
    );
  return [
    { name: 'lesson: menu', show: show('menu', fresh) },
    { name: 'lesson: tour', show: show('tour', beginTour(fresh, sitting)) },
    ...questions,
    { name: 'lesson: progress', show: show('progress', some) },
    { name: 'lesson: words', show: show('words', fresh) },
  ];
}
