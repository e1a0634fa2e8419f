import type { ShownExercise } from '../../dialogs/reply.ts';
import { writeAnswer } from '../../policy/answer.ts';
import { consult } from '../../policy/consult.ts';
import type { Outcome } from '../../policy/edition.ts';
import type { Scene } from '../scene.ts';
import { type Line, lineOf } from '../view.ts';
import { worded } from './lesson.ts';
import { companyOf, storyOf } from './story.ts';

type Exercise = ShownExercise['exercise'];

/** The stories of an exercise, in order: the case it is about, or two to choose between. */
export function storiesOf({ reply }: Scene, exercise: Exercise): string[] {
  const { language } = reply;
  const own = storyOf(exercise.facts, exercise.seed, language);
  if (exercise.ask !== 'which') return [own];
  const { facts, seed } = exercise.other;
  return [own, storyOf(facts, seed, language, companyOf(exercise.facts, exercise.seed, language))];
}

/** The headings of its stories, as they stand in the locales. */
export function storyHeadings({ ask }: Exercise): string[] {
  return ask === 'which' ? ['which.first', 'which.second'] : ['story'];
}

/** The outcome that somebody named who picked this, where they named one. */
export function outcomeNamed(exercise: Exercise, picked: string | undefined): string | undefined {
  if (exercise.ask === 'claim') return exercise.claim;
  if (exercise.ask === 'which') return exercise.outcome;
  return exercise.ask === 'outcome' ? picked : undefined;
}

/** Steps in this order, each with its number. */
export function orderedLines(scene: Scene, exercise: Exercise, options: readonly string[]): Line[] {
  return options.map((option, index) =>
    lineOf(worded(scene, 'step', { number: String(index + 1), text: optionOf(scene, exercise, option) })),
  );
}

/** What is asked about the story. */
export function questionOf(scene: Scene, exercise: Exercise, picked: readonly string[]): string {
  if (exercise.ask === 'claim')
    return worded(scene, 'ask.claim', { outcome: outcomeOf(scene, exercise.claim) });
  if (exercise.ask === 'which')
    return worded(scene, 'ask.which', { outcome: outcomeOf(scene, exercise.outcome) });
  if (exercise.ask === 'order') return worded(scene, picked.length === 0 ? 'ask.order' : 'ask.then');
  return worded(scene, `ask.${exercise.ask}`);
}

/** An option of an exercise in words. */
export function optionOf(scene: Scene, exercise: Exercise, option: string): string {
  if (exercise.ask === 'outcome') return outcomeOf(scene, option as Outcome); // options of this kind are outcomes
  if (exercise.ask === 'order') return stepTextOf(scene, exercise, option);
  return worded(scene, `option.${option}`);
}

function outcomeOf({ edition, reply }: Scene, outcome: Outcome): string {
  return edition.outcomes[outcome][reply.language];
}

/** Steps are named by their place in the answer: step-1 is its first. */
function stepTextOf({ edition, reply }: Scene, { facts }: Exercise, option: string): string {
  const consultation = consult(edition, facts);
  const steps =
    consultation.status === 'answered' ? writeAnswer(edition, consultation, reply.language).steps : [];
  return steps[Number(option.replace('step-', '')) - 1]?.text ?? option;
}
