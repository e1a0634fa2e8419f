import type { ShownMark } from '../../dialogs/reply.ts';
import type { Outcome } from '../../policy/edition.ts';
import { buttonsOf } from '../buttons.ts';
import { frameOf } from '../frame.ts';
import { optionWords } from '../optionWords.ts';
import type { Scene } from '../scene.ts';
import { type Line, lineOf, type Section, sectionOf } from '../view.ts';
import { orderedLines, outcomeNamed, questionOf, storiesOf, storyHeadings } from './exerciseWords.ts';
import { type LessonView, worded } from './lesson.ts';
import { policyLines } from './policyLines.ts';
import { rulesSection } from './rules.ts';

/** How an answer was, and why: what the policy says, the rules with their place, and what would have made it right. */
export function markedView(scene: Scene, show: ShownMark): LessonView {
  const { exercise, marked, where, right, isLast } = show;
  const title = worded(
    scene,
    `marked.${marked.right ? 'right' : marked.picked.length > 0 ? 'wrong' : 'unknown'}`,
  );
  const score = { right: String(right), number: String(where.number), total: String(where.total) };
  const buttons = buttonsOf(scene, [isLast ? 'finish' : 'proceed', 'procedure', 'words', 'back']);
  return {
    ...frameOf(scene, title, [], buttons),
    card: 'marked',
    title,
    lines: [lineOf(worded(scene, `score.${where.kind}`, score))],
    sections: [
      ...askedSections(scene, show),
      ...ownOrder(scene, show),
      ...sectionOf(worded(scene, 'heading.policy'), policyLines(scene, show)),
      ...rulesSection(scene, marked.facts, exercise.rule),
      ...hadLines(scene, show),
    ],
    rows: [],
  };
}

/** The stories once more, and what was asked about them: "True" alone says nothing. */
function askedSections(scene: Scene, { exercise }: ShownMark): Section<Line>[] {
  const headings = storyHeadings(exercise);
  return [
    ...storiesOf(scene, exercise).flatMap((story, index) =>
      sectionOf(worded(scene, `heading.${headings[index]}`), [lineOf(story)]),
    ),
    ...sectionOf(worded(scene, 'heading.asked'), [
      lineOf(exercise.ask === 'order' ? worded(scene, 'ask.ordered') : questionOf(scene, exercise, [])),
    ]),
  ];
}

/** The order that was given, to be held against the right one. */
function ownOrder(scene: Scene, { exercise, marked }: ShownMark): Section<Line>[] {
  if (exercise.ask !== 'order' || marked.right || marked.picked.length === 0) return [];
  const rest = exercise.options.filter((option) => !marked.picked.includes(option));
  const own = orderedLines(scene, exercise, [...marked.picked, ...rest]);
  return sectionOf(worded(scene, 'heading.own'), own);
}

function hadLines(scene: Scene, { exercise, marked: { had, picked } }: ShownMark): Section<Line>[] {
  const chosen = outcomeNamed(exercise, picked[0]);
  if (!had || !chosen) return [];
  const { say, edition, reply } = scene;
  const words = {
    fact: say(`fact.${had.fact}`),
    value: optionWords(say, had.fact, had.to, 'short'),
    outcome: edition.outcomes[chosen as Outcome][reply.language], // an outcome where one was asked about
  };
  return sectionOf(worded(scene, 'heading.had'), [lineOf(worded(scene, 'had', words))]);
}
