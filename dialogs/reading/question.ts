import { normalize } from '../normalize.ts';
import en from '../words/en.json' with { type: 'json' };
import es from '../words/es.json' with { type: 'json' };
import { beginningsOf, restAfter } from './after.ts';

const BEGINNINGS = beginningsOf(en.questions, es.questions);
const IN_LESSON = beginningsOf(en.questionsInLesson, es.questionsInLesson);
const MARK = /[?¿]/;

/** Whether somebody plainly asks something, whatever it is. */
export function isQuestion(text: string): boolean {
  return MARK.test(text) || restAfter(BEGINNINGS, normalize(text)) !== undefined;
}

/** Whether something is asked in a lesson in place of answered; one word may do. */
export function isAskedBack(text: string): boolean {
  return MARK.test(text) || restAfter(IN_LESSON, `${normalize(text)} `) !== undefined;
}
