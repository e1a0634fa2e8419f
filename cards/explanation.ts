import { writePassages } from '../policy/answer.ts';
import type { Answered } from '../policy/consult.ts';
import type { Change } from '../policy/explain.ts';
import { explain } from '../policy/explain.ts';
import { FACT_NAMES, type FactName } from '../policy/facts.ts';
import { buttonsOf } from './buttons.ts';
import { frameOf } from './frame.ts';
import { optionWords } from './optionWords.ts';
import { outcomeWords } from './outcomeWords.ts';
import type { Scene } from './scene.ts';
import { toldForAnswer } from './told.ts';
import { type Frame, type Section, sectionOf } from './view.ts';

/** Something the answer rests on, and where it is written. */
type Ground = { text: string; place: string };
type NumberedReading = { reading: string; text: string };
/** The values of a fact that lead to the same outcomes; `text` says both in one line. */
type ChangeLine = { values: string; outcomes: string; text: string };
type FactChanges = { fact: string; lines: ChangeLine[] };

export type ExplanationView = Frame & {
  card: 'explanation';
  title: string;
  /** The answer that is explained. */
  verdict: string;
  rules: Section<Ground>[];
  readings: Section<NumberedReading>[];
  changes: Section<FactChanges>[];
};

/** Why a case comes out as it does: rules, readings, and what would change it. */
export function explanationView(scene: Scene, { row, support, rules }: Answered): ExplanationView {
  const { edition, reply, say } = scene;
  const { readings, changes } = explain(edition, reply.facts, reply.unsure);
  const verdict = row.verdict[reply.language];
  const buttons = buttonsOf(scene, ['back', 'changes', 'another', 'newCase', 'person', 'help']);
  const passages = writePassages(edition, rules, reply.language);
  return {
    ...frameOf(scene, verdict, toldForAnswer(scene), buttons),
    card: 'explanation',
    title: say('why.title'),
    verdict,
    rules: sectionOf(
      say(support === 'silent' ? 'section.read' : 'section.rules'),
      passages.map(({ rule, text, place }) => ({ text, place: say('why.place', { rule, place }) })),
    ),
    readings: sectionOf(
      say('section.readings'),
      readings.map(({ id, says }) => ({ reading: id, text: says[reply.language] })),
    ),
    changes: sectionOf(
      say('section.changes'),
      FACT_NAMES.filter((fact) => changes[fact].length > 0).map((fact) => ({
        fact: say(`fact.${fact}`),
        lines: changeLines(scene, fact, changes[fact]),
      })),
    ),
  };
}

function changeLines({ edition, reply, say }: Scene, fact: FactName, changes: Change[]): ChangeLine[] {
  const labels = new Map<string, string[]>();
  for (const { to, outcomes } of changes) {
    const leadsTo = outcomeWords(edition, reply.language, outcomes);
    labels.set(leadsTo, [...(labels.get(leadsTo) ?? []), optionWords(say, fact, to, 'short')]);
  }
  return [...labels].map(([outcomes, those]) => {
    const values = those.join(' · ');
    return { values, outcomes, text: say('changes.to', { label: values, outcomes }) };
  });
}
