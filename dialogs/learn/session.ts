import type { Edition } from '../../policy/edition.ts';
import type { Random } from './chance.ts';
import { chooseRule } from './chooseRule.ts';
import { type Exercise, type Marked, picksOf } from './exercise.ts';
import { makeExercise } from './makeExercise.ts';
import { mark } from './mark.ts';
import { confusionOf, type Learning, learned, SESSION_LENGTH, type Session } from './progress.ts';
import { checkOf, LESSONS, lessonOf } from './tour.ts';

/** What a step of a session needs from outside. */
export type Sitting = { edition: Edition; now: Date; random: Random };

/** A tour where the last one was left; from the start where it was finished. */
export function beginTour(learning: Learning, { edition }: Sitting): Learning {
  const number = learning.toured < LESSONS.length ? learning.toured + 1 : 1;
  const exercise = checkOf(lessonOf(number), edition);
  return { ...learning, tour: { ...newSession('tour', exercise), number } };
}

/** A session of practice. */
export function beginPractice(learning: Learning, sitting: Sitting): Learning {
  return practisedNext(learning, nextRule(learning, { asked: [], missed: [] }, sitting), sitting);
}

/** The rule is asked about next, in the session that was begun; in a new one where there is none to go on with. */
export function practisedNext(learning: Learning, rule: string, sitting: Sitting): Learning {
  const exercise = exerciseFor(learning, rule, sitting);
  const { practice } = learning;
  if (!practice || isOver(practice)) return { ...learning, practice: newSession('practice', exercise) };
  const { number, right, asked, missed, marked } = practice;
  const session = { ...newSession('practice', exercise), number: number + (marked ? 1 : 0) };
  return { ...learning, practice: { ...session, right, asked, missed } };
}

/** The next question or lesson; no session after the last. */
export function proceeded(learning: Learning, session: Session, sitting: Sitting): Learning {
  const { kind, right, number } = session;
  const isLast = isOver(session);
  if (kind === 'practice') {
    if (isLast) return { ...learning, practice: null };
    return practisedNext(learning, nextRule(learning, session, sitting), sitting);
  }
  const toured = Math.max(learning.toured, number);
  if (isLast) return { ...learning, toured, tour: null };
  const exercise = checkOf(lessonOf(number + 1), sitting.edition);
  return { ...learning, toured, tour: { ...newSession('tour', exercise), number: number + 1, right } };
}

/** Whether nothing comes after what was answered. */
function isOver({ kind, number, marked }: Session): boolean {
  return marked !== null && number >= (kind === 'tour' ? LESSONS.length : SESSION_LENGTH);
}

/** With these picks as well; marked once there are all. None at all means that the person does not know. */
export function picked(
  learning: Learning,
  session: Session,
  more: readonly string[] | null,
  sitting: Sitting,
): Learning {
  const { exercise } = session;
  const needed = picksOf(exercise);
  const picks = more === null ? [] : [...session.picked, ...more].slice(0, needed);
  if (more !== null && picks.length < needed) return kept(learning, { ...session, picked: picks });
  const marked = mark(sitting.edition, exercise, picks);
  const after = session.kind === 'tour' ? learning : remembering(learning, exercise, marked, sitting);
  return kept(after, markedSession(session, picks, marked));
}

/** Without the last pick. */
export function unpicked(learning: Learning, session: Session): Learning {
  return kept(learning, { ...session, picked: session.picked.slice(0, -1) });
}

function kept(learning: Learning, session: Session): Learning {
  return { ...learning, [session.kind]: session };
}

function markedSession(session: Session, picks: string[], marked: Marked): Session {
  const { rule } = session.exercise;
  const missed = session.missed.filter((other) => other !== rule);
  return {
    ...session,
    picked: picks,
    marked,
    right: session.right + (marked.right ? 1 : 0),
    asked: [...session.asked.filter((other) => other !== rule), rule].slice(-SESSION_LENGTH),
    missed: marked.right ? missed : [...missed, rule],
  };
}

function remembering(learning: Learning, exercise: Exercise, marked: Marked, sitting: Sitting): Learning {
  const outcome = outcomeAsked(exercise, marked);
  return learned(learning, { rule: exercise.rule, outcome, right: marked.right }, sitting.now);
}

/** The outcome that was asked about, where one was. */
function outcomeAsked(exercise: Exercise, { wanted }: Marked) {
  if (exercise.ask === 'which') return exercise.outcome;
  if (exercise.ask !== 'outcome') return null;
  return exercise.options.find((option) => option === wanted[0]) ?? null;
}

function nextRule(learning: Learning, session: Pick<Session, 'asked' | 'missed'>, sitting: Sitting): string {
  return chooseRule(learning, sitting.edition, session, sitting.now, sitting.random);
}

function exerciseFor(learning: Learning, rule: string, { edition, random }: Sitting): Exercise {
  return makeExercise(edition, rule, (outcome) => confusionOf(learning, outcome), random);
}

function newSession(kind: Session['kind'], exercise: Exercise): Session {
  return { kind, number: 1, right: 0, exercise, picked: [], marked: null, asked: [], missed: [] };
}
