import type { ShownProgress } from '../../dialogs/reply.ts';
import { ruleName, writePassages } from '../../policy/answer.ts';
import type { Outcome } from '../../policy/edition.ts';
import { buttonsOf } from '../buttons.ts';
import { dayOf } from '../dated.ts';
import { frameOf } from '../frame.ts';
import type { Scene } from '../scene.ts';
import { type Frame, type Line, lineOf, type Section, sectionOf } from '../view.ts';
import { worded } from './lesson.ts';

/** A line of the chart: how full it is, in hundredths, and the same in words. */
export type Bar = { text: string; filled: number; empty: number };

export type ProgressView = Frame & {
  card: 'progress';
  title: string;
  lines: Line[];
  charts: Section<Bar>[];
  sections: Section<Line>[];
};

/** What came of learning, per rule and per outcome, and what to practise next. */
export function progressView(scene: Scene, show: ShownProgress): ProgressView {
  const { edition, reply } = scene;
  const total = show.rules.length;
  const isComplete = show.known === total;
  const words = { known: String(show.known), total: String(total), date: dayOf(edition, reply.language) };
  const title = worded(scene, `progress.${isComplete ? 'complete' : 'title'}`, words);
  const next = writePassages(edition, show.next, reply.language);
  return {
    ...frameOf(scene, title, [], buttonsOf(scene, buttonNames(show))),
    card: 'progress',
    title,
    lines: [
      lineOf(worded(scene, `progress.${isComplete ? 'done' : 'text'}`, words)),
      ...(show.streak > 1 ? [lineOf(worded(scene, 'progress.streak', { days: String(show.streak) }))] : []),
      dueLine(scene, show),
    ],
    charts: [
      ...sectionOf(
        worded(scene, 'heading.rules'),
        show.rules.map((rule) => ruleBar(scene, rule)),
      ),
      ...sectionOf(
        worded(scene, 'heading.outcomes'),
        show.outcomes.map((one) => outcomeBar(scene, one)),
      ),
    ],
    sections: sectionOf(
      worded(scene, 'heading.next'),
      next.map(({ rule, text }) => lineOf(worded(scene, 'rule', { rule, text }))),
    ),
  };
}

/** What is to be repeated: a rule that was just missed is not due today, and still not known. */
function dueLine(scene: Scene, { due, rules }: ShownProgress): Line {
  const learning = rules.filter(({ standing }) => standing === 'learning').length;
  const isFresh = rules.every(({ standing }) => standing === 'unseen');
  const waiting = learning > 0 ? 'learning' : 'rest';
  const stage = due > 0 ? 'due' : isFresh ? 'fresh' : waiting;
  return lineOf(worded(scene, `progress.${stage}`, { due: String(due), learning: String(learning) }));
}

function ruleBar(
  scene: Scene,
  { rule, right, wrong, standing, strength }: ShownProgress['rules'][number],
): Bar {
  const state = worded(scene, `standing.${standing}`);
  const counts = { state, right: String(right), asked: String(right + wrong) };
  const words = standing === 'unseen' ? state : worded(scene, 'progress.rule', counts);
  return barOf(labelOf(scene, rule), strength, words);
}

function labelOf(scene: Scene, rule: string): string {
  const { edition, reply } = scene;
  const name = ruleName(edition, rule, reply.language);
  return name === undefined ? rule : worded(scene, 'bar', { rule, name });
}

function outcomeBar(scene: Scene, { outcome, right, wrong }: ShownProgress['outcomes'][number]): Bar {
  const label = scene.edition.outcomes[outcome as Outcome][scene.reply.language]; // an outcome that was asked about
  const asked = right + wrong;
  const words = worded(scene, 'progress.outcome', { right: String(right), asked: String(asked) });
  return barOf(label, asked === 0 ? 0 : Math.round((100 * right) / asked), words);
}

function barOf(label: string, filled: number, words: string): Bar {
  return { text: `${label}: ${words}`, filled, empty: 100 - filled };
}

function buttonNames({ reminds }: ShownProgress) {
  const remind = reminds !== null ? [reminds ? ('remind-not' as const) : ('remind' as const)] : [];
  return ['practise' as const, 'learn' as const, ...remind, 'back' as const, 'help' as const];
}
