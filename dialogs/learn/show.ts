import type { Edition } from '../../policy/edition.ts';
import { nextRules, waitingRules } from './chooseRule.ts';
import { curriculumOf } from './curriculum.ts';
import { optionsOf } from './exercise.ts';
import { isKnown, strengthOf } from './memory.ts';
import { confusionOf, knownRules, type Learning, SESSION_LENGTH, type Session } from './progress.ts';
import { exampleOf, LESSONS, lessonOf } from './tour.ts';
import type { LearnPart, LearnShow } from './views.ts';

type Standing = Extract<LearnShow, { view: 'progress' }>['rules'][number]['standing'];

const MOST_NEXT = 3;

/** What a person sees of a part of learning; the menu where there is no session to go on with. */
export function learnShow(
  part: LearnPart,
  learning: Learning,
  { edition, now, canRemind }: { edition: Edition; now: Date; canRemind: boolean },
): LearnShow {
  switch (part) {
    case 'tour':
    case 'practice': {
      const session = learning[part];
      return session ? sessionShow(learning, session) : menuShow(learning, edition, now);
    }
    case 'progress':
      return { ...progressShow(learning, edition, now), reminds: canRemind ? learning.reminds : null };
    case 'words':
      return { view: 'words' };
    case 'menu':
      return menuShow(learning, edition, now);
  }
}

function menuShow(learning: Learning, edition: Edition, at: Date): LearnShow {
  return {
    view: 'learn',
    toured: learning.toured,
    lessons: LESSONS.length,
    ...waitingRules(learning, edition, at),
    known: knownRules(learning, edition).length,
    total: curriculumOf(edition).rules.length,
    open: (learning.practice ?? learning.tour)?.kind ?? null,
  };
}

function sessionShow({ memory }: Learning, session: Session): LearnShow {
  const { kind, number, exercise, marked, picked, right } = session;
  const total = kind === 'tour' ? LESSONS.length : SESSION_LENGTH;
  const where = { kind, number, total };
  if (marked) return { view: 'marked', where, exercise, marked, right, isLast: number >= total };
  const lesson = lessonOf(number);
  return {
    view: 'exercise',
    where,
    lesson: kind === 'tour' ? { id: lesson, example: exampleOf(lesson) } : null,
    exercise,
    options: optionsOf(exercise).filter((option) => !picked.includes(option)),
    picked,
    changed: memory[exercise.rule]?.changed ?? false,
  };
}

function progressShow(learning: Learning, edition: Edition, at: Date) {
  const { memory, outcomes, days } = learning;
  return {
    view: 'progress' as const,
    rules: curriculumOf(edition).rules.map((rule) => {
      const own = memory[rule];
      const standing: Standing = !own
        ? 'unseen'
        : own.changed
          ? 'changed'
          : isKnown(own)
            ? 'known'
            : 'learning';
      return {
        rule,
        right: own?.right ?? 0,
        wrong: own?.wrong ?? 0,
        strength: own ? strengthOf(own) : 0,
        standing,
      };
    }),
    outcomes: Object.keys(edition.outcomes)
      .map((outcome) => outcome as keyof typeof outcomes) // keys of a record of outcomes
      .filter((outcome) => outcomes[outcome])
      .map((outcome) => ({ outcome, ...confusionOf(learning, outcome) })),
    known: knownRules(learning, edition).length,
    streak: days.streak,
    due: waitingRules(learning, edition, at).due,
    next: nextRules(learning, edition, at).slice(0, MOST_NEXT),
  };
}
