import type { ShownExercise } from '../../dialogs/reply.ts';
import { buttonsOf } from '../buttons.ts';
import { frameOf } from '../frame.ts';
import { rowOf } from '../row.ts';
import type { Scene } from '../scene.ts';
import { type Line, lineOf, type Section, sectionOf } from '../view.ts';
import { optionOf, questionOf, storiesOf, storyHeadings } from './exerciseWords.ts';
import { type LessonView, worded } from './lesson.ts';
import { saidTo } from './policyLines.ts';
import { rulesSection } from './rules.ts';
import { companyOf, storyOf } from './story.ts';

/** From the story that is asked about to the example: so that the five lessons tell of ten companies. */
const TO_EXAMPLE = 2;

/** A question of a lesson or of practice, with what can be picked. */
export function exerciseView(scene: Scene, show: ShownExercise): LessonView {
  const { exercise, options, picked, where, lesson, changed } = show;
  const title = lesson
    ? worded(scene, `lesson.${lesson.id}.title`)
    : worded(scene, 'title', { number: String(where.number), total: String(where.total) });
  const question = questionOf(scene, exercise, picked);
  const told = storyHeadings(exercise);
  return {
    ...frameOf(scene, question, [], buttonsOf(scene, ['unsure', 'words', 'back', 'help'])),
    card: 'lesson',
    title,
    lines: [
      ...(changed ? [lineOf(worded(scene, 'changed'))] : []),
      ...(lesson ? ideaOf(scene, lesson, where) : []),
    ],
    sections: [
      ...(lesson ? exampleOf(scene, lesson, exercise) : []),
      ...storiesOf(scene, exercise).flatMap((story, index) =>
        sectionOf(worded(scene, `heading.${lesson ? 'check' : told[index]}`), [lineOf(story)]),
      ),
      ...sectionOf(
        worded(scene, 'heading.picked'),
        picked.map((option) => lineOf(optionOf(scene, exercise, option))),
      ),
      { heading: question, items: [] },
    ],
    rows: options.map((option, index) =>
      rowOf(scene, index, { label: optionOf(scene, exercise, option) }, { do: 'pick', pick: option }),
    ),
  };
}

type Lesson = NonNullable<ShownExercise['lesson']>;

function ideaOf(scene: Scene, { id }: Lesson, { number, total }: ShownExercise['where']): Line[] {
  const place = worded(scene, 'lesson.place', { number: String(number), total: String(total) });
  return [lineOf(place), lineOf(worded(scene, `lesson.${id}.text`))];
}

/** The case a lesson is shown by, with what the policy says to it and the rules that say so. */
function exampleOf(scene: Scene, { example }: Lesson, exercise: ShownExercise['exercise']): Section<Line>[] {
  const { language } = scene.reply;
  const { facts, seed } = exercise;
  const story = storyOf(example, seed + TO_EXAMPLE, language, companyOf(facts, seed, language));
  return [
    ...sectionOf(worded(scene, 'heading.example'), [lineOf(story)]),
    ...sectionOf(worded(scene, 'heading.policy'), saidTo(scene, example)),
    ...rulesSection(scene, example),
  ];
}
