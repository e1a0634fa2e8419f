import { type Asking, possibleRows } from '../policy/consult.ts';
import { buttonsOf, todayOf } from './buttons.ts';
import { frameOf } from './frame.ts';
import { guideOf } from './guide.ts';
import type { Scene } from './scene.ts';
import { toldSoFar } from './told.ts';
import { type Frame, type Line, type Section, sectionOf } from './view.ts';

export type HoldingView = Frame & {
  card: 'holding';
  title: string;
  always: string;
  holds: Section<Line>[];
  find: Section<Line>[];
  /** Where to look, for whoever cannot answer that. */
  guide: Section<Line>[];
  /** The outcomes that are left, side by side. */
  possible: Section<{ cells: Line[] }>[];
};

const CELLS = 2;

/** What can be said while the answer hangs on something that nobody knows yet. */
export function holdingView(scene: Scene, { fact, possible = [] }: Asking): HoldingView {
  const { edition, reply, say } = scene;
  const { language } = reply;
  const title = say(isLast(scene) ? 'holding.title' : 'holding.first', {
    fact: say(`holding.point.${fact}`),
  });
  const labels = possible.map((outcome) => ({ text: edition.outcomes[outcome][language] }));
  const find = edition.holding.find[fact][language];
  return {
    ...frameOf(
      scene,
      title,
      toldSoFar(scene),
      buttonsOf(scene, ['resume', ...todayOf(reply), 'back', 'restart', 'person', 'help']),
    ),
    card: 'holding',
    title,
    always: edition.holding.always[language],
    holds: sectionOf(say('section.true'), statements(scene)),
    find: sectionOf(say('section.find'), [{ text: say('holding.quote', { question: find }) }]),
    guide: guideOf(fact, say),
    possible: sectionOf(say('section.possible'), inPairs(labels)),
  };
}

/** Whether nothing else would be missing once this one fact were known. */
function isLast({ edition, reply: { facts, unsure } }: Scene): boolean {
  const asked = edition.questions.map((question) => question.fact);
  const missing = unsure.filter((fact) => facts[fact] === undefined && asked.includes(fact));
  return missing.filter((fact) => !(fact in edition.whenUnsure)).length <= 1;
}

/** What is true whichever way the case turns out. */
function statements({ edition, reply: { facts, unsure, language } }: Scene): Line[] {
  const [first, ...rest] = possibleRows(edition, facts, unsure);
  const shared = (first?.holds ?? []).filter((id) => rest.every(({ holds }) => holds.includes(id)));
  return shared.flatMap((id) => {
    const statement = edition.statements[id];
    return statement ? [{ text: statement[language] }] : [];
  });
}

function inPairs(lines: Line[]): { cells: Line[] }[] {
  const starts = lines.map((_, index) => index).filter((index) => index % CELLS === 0);
  return starts.map((start) => ({ cells: lines.slice(start, start + CELLS) }));
}
