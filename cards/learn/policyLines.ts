import type { ShownMark } from '../../dialogs/reply.ts';
import { writeAnswer } from '../../policy/answer.ts';
import { consult, possibleRows } from '../../policy/consult.ts';
import type { Facts } from '../../policy/facts.ts';
import { outcomeWords } from '../outcomeWords.ts';
import type { Scene } from '../scene.ts';
import { type Line, lineOf } from '../view.ts';
import { optionOf, orderedLines } from './exerciseWords.ts';
import { worded } from './lesson.ts';
import { unneededLines } from './unneeded.ts';

/** What would have been right, and the policy's own words to the case. */
export function policyLines(scene: Scene, show: ShownMark): Line[] {
  const { exercise, marked } = show;
  const answer =
    exercise.ask === 'order' ? orderedLines(scene, exercise, marked.wanted) : wantedLines(scene, show);
  const unneeded = exercise.ask === 'missing' ? unneededLines(scene, exercise.facts, marked.picked[0]) : [];
  return [...answer, ...saidTo(scene, marked.facts), ...unneeded];
}

/** The verdict on a case with the lines that belong to it: without them two answers may read the same. */
export function saidTo(scene: Scene, facts: Facts): Line[] {
  const { edition, reply } = scene;
  const consultation = consult(edition, facts);
  if (consultation.status === 'asking')
    return [lineOf(worded(scene, 'open', { outcomes: possibleWords(scene, facts) }))];
  const { title, notes } = writeAnswer(edition, consultation, reply.language);
  return [title, ...notes].map(lineOf);
}

function wantedLines(scene: Scene, { exercise, marked }: ShownMark): Line[] {
  const [picked] = marked.picked;
  const wanted = optionOf(scene, exercise, marked.wanted[0] ?? '');
  return [
    ...(picked !== undefined && !marked.right
      ? [lineOf(worded(scene, 'chosen', { option: optionOf(scene, exercise, picked) }))]
      : []),
    lineOf(worded(scene, 'wanted', { option: wanted })),
    ...(exercise.ask === 'claim' && marked.wanted[0] === 'false' ? outcomeLine(scene, marked.facts) : []),
  ];
}

/** A claim that is false is set against what is true by the names of both. */
function outcomeLine(scene: Scene, facts: Facts): Line[] {
  return [lineOf(worded(scene, 'says', { outcome: possibleWords(scene, facts) }))];
}

/** Everything the policy may say to a case. */
function possibleWords({ edition, reply }: Scene, facts: Facts): string {
  const outcomes = new Set(possibleRows(edition, facts).map(({ outcome }) => outcome));
  return outcomeWords(edition, reply.language, [...outcomes]);
}
