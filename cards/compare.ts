import { writeAnswer } from '../policy/answer.ts';
import { consult } from '../policy/consult.ts';
import { FACT_NAMES, type FactName, type Facts } from '../policy/facts.ts';
import { buttonsOf } from './buttons.ts';
import { frameOf } from './frame.ts';
import { labelOf } from './leads.ts';
import { outcomeWords } from './outcomeWords.ts';
import type { Scene } from './scene.ts';
import { type Frame, type Line, type Section, sectionOf } from './view.ts';

/** One of two outcomes that stand side by side. */
export type Side = { heading: string; outcome: string; verdict: string; steps: Line[]; sureness: string };
export type CompareView = Frame & {
  card: 'compare';
  title: string;
  sides: [Side, Side];
  differs: Section<Line>[];
};

/** What holds beside what would hold if some facts were others; nothing has changed by it. */
export function compareView(scene: Scene, facts: Facts): CompareView {
  const { reply, say } = scene;
  const names = FACT_NAMES.filter((fact) => facts[fact] !== undefined);
  const title = say('compare.title', { label: labelOf(facts, names, say) });
  const now = sideOf(scene, reply.facts, 'compare.now', names);
  const other = sideOf(scene, { ...reply.facts, ...facts }, 'compare.then', names);
  const buttons = buttonsOf(scene, ['apply', 'back', 'changes', 'another', 'newCase', 'help']);
  return {
    ...frameOf(scene, title, [], buttons),
    card: 'compare',
    title,
    sides: [now, other],
    differs: sectionOf(say('compare.differs'), differences(scene, now, other)),
  };
}

function sideOf(
  { edition, reply, say }: Scene,
  facts: Facts,
  heading: 'compare.now' | 'compare.then',
  names: readonly FactName[],
): Side {
  const { language, unsure } = reply;
  const consultation = consult(
    edition,
    facts,
    unsure.filter((fact) => facts[fact] === undefined),
  );
  const head = say(heading, { label: labelOf({ ...consultation.assumed, ...facts }, names, say) });
  if (consultation.status === 'asking') {
    const verdict = say('compare.open', { fact: say(`holding.point.${consultation.fact}`) });
    return { heading: head, outcome: say('compare.depends'), verdict, steps: [], sureness: '' };
  }
  const { title, steps, instead, sureness } = writeAnswer(edition, consultation, language);
  const lines = [...steps, ...instead].map(({ text }, index) => ({
    text: say('copies.step', { number: String(index + 1), text }),
  }));
  const outcome = outcomeWords(edition, language, [consultation.outcome]);
  return { heading: head, outcome, verdict: title, steps: lines, sureness };
}

function differences({ say }: Scene, now: Side, other: Side): Line[] {
  const same = (part: 'outcome' | 'verdict' | 'sureness') => now[part] === other[part];
  const shared = now.steps.filter(({ text }) => other.steps.some((step) => step.text === text)).length;
  const lines = [
    same('outcome')
      ? say('compare.sameOutcome')
      : say('compare.outcome', { now: now.outcome, instead: other.outcome }),
    same('outcome') && !same('verdict') ? say('compare.wording') : '',
    shared === now.steps.length && shared === other.steps.length ? '' : say('compare.steps'),
    same('sureness') ? '' : say('compare.sureness'),
  ];
  return lines.filter((text) => text !== '').map((text) => ({ text }));
}
