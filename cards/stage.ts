import type { AskedPerson, LearnShow, OpinionList, Question, Show } from '../dialogs/reply.ts';
import type { Answered, Asking, Consultation } from '../policy/consult.ts';
import type { Facts } from '../policy/facts.ts';

/** What is shown, together with what the policy says to it. */
export type Stage =
  | { view: 'question'; show: Question }
  | { view: 'holding'; show: Show; asking: Asking }
  | { view: 'answer' | 'why'; show: Show; answered: Answered }
  | { view: 'compare'; show: Show; facts: Facts }
  | { view: 'changes' | 'copy' | 'erase'; show: Show }
  | { view: 'opinion'; show: OpinionList }
  | { view: 'person'; show: AskedPerson }
  | { view: 'learning'; show: LearnShow };

const LESSONS: Record<LearnShow['view'], true> = {
  learn: true,
  exercise: true,
  marked: true,
  progress: true,
  words: true,
};

/** Whether it belongs to the lessons, and so not to the case. */
export function isLesson(show: Show): show is LearnShow {
  return show.view in LESSONS;
}

/**
 * Fits what was to be shown to what the edition says now. A stored reply may be rendered under a newer edition:
 * a case that is open again is asked, and one that has been settled is answered.
 */
export function stageOf(show: Show, consultation: Consultation): Stage {
  if (isLesson(show)) return { view: 'learning', show };
  if (show.view === 'question') return { view: 'question', show };
  if (show.view === 'opinion') return { view: 'opinion', show };
  if (show.view === 'person') return { view: 'person', show };
  if (show.view === 'compare') return { view: 'compare', show, facts: show.facts };
  if (show.view === 'changes' || show.view === 'copy' || show.view === 'erase')
    return { view: show.view, show };
  if (consultation.status === 'asking') return open(consultation);
  const view = show.view === 'why' ? 'why' : 'answer';
  return { view, show: { view }, answered: consultation };
}

function open(asking: Asking): Stage {
  const { fact, options, possible } = asking;
  if (possible) return { view: 'holding', show: { view: 'holding', fact }, asking };
  const choices = options.map((option) => ({ option }));
  const show: Question = {
    view: 'question',
    fact,
    options,
    choices,
    welcome: false,
    changing: false,
    simpler: false,
    suggested: [],
  };
  return { view: 'question', show };
}
