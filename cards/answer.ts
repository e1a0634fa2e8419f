import { type Answer, hyperlink, writeAnswer } from '../policy/answer.ts';
import type { Answered } from '../policy/consult.ts';
import { buttonsOf, todayOf, typedSentence } from './buttons.ts';
import type { Tone } from './card.ts';
import { datedLine } from './dated.ts';
import { frameOf } from './frame.ts';
import { linkOf } from './link.ts';
import type { Scene } from './scene.ts';
import { toldForAnswer } from './told.ts';
import { toneOf } from './tone.ts';
import {
  type Button,
  type Frame,
  type Line,
  type Link,
  lineOf,
  type Section,
  type Step,
  sectionOf,
} from './view.ts';

export type AnswerView = Frame & {
  card: 'answer' | 'refusal';
  tone: Tone;
  title: string;
  notes: Line[];
  later: Line[];
  steps: Section<Step>[];
  instead: Section<Step>[];
  caveats: Section<Line>[];
  ask: Section<Line>[];
  sureness: string;
  dated: string;
  page: Link;
  seeAlso: Section<Link>[];
  /** What else can be done about the answer, beside the action bar, which holds no more than six in Teams. */
  asides: Button[];
};

/** An answer as people read it; a refusal has a card of its own. */
export function answerView(scene: Scene, answered: Answered): AnswerView {
  const { edition, reply, say } = scene;
  const answer = writeAnswer(edition, answered, reply.language);
  const buttons =
    reply.waiting > 0
      ? buttonsOf(scene, ['next', 'copy', 'why', 'changes', 'newCase', 'back'])
      : buttonsOf(scene, ['copy', 'why', 'changes', 'another', 'newCase', 'back']);
  const asides = buttonsOf(scene, [...todayOf(reply), 'opinion', 'practise-this', 'person']);
  return {
    ...frameOf(scene, answer.title, toldForAnswer(scene), buttons),
    typed: typedSentence(say, [...buttons, ...asides]),
    card: answered.outcome === 'resale-refused' ? 'refusal' : 'answer',
    tone: toneOf(edition, answered),
    title: answer.title,
    notes: answer.notes.map(lineOf),
    later: answer.later.map(lineOf),
    steps: sectionOf(say('section.steps'), answer.steps.map(stepOf)),
    instead: sectionOf(say('section.instead'), answer.instead.map(stepOf)),
    caveats: sectionOf(say('section.caveats'), answer.caveats.map(lineOf)),
    ask: sectionOf(say('section.ask'), answer.ask.map(lineOf)),
    sureness: answer.sureness,
    dated: datedLine(edition, reply.language, say),
    page: linkOf(hyperlink(edition, edition.source.page, reply.language)),
    seeAlso: sectionOf(say('section.seeAlso'), seeAlso(answer, reply.facts.role !== undefined)),
    asides,
  };
}

/** Links that the answer has not given yet. Whom each is for is said only while the role is unknown. */
function seeAlso({ seeAlso, steps, instead }: Answer, isRoleKnown: boolean): Link[] {
  const given = [...steps, ...instead].map(({ link }) => link?.url);
  return seeAlso
    .filter(({ url }) => !given.includes(url))
    .map((link) => linkOf(link, isRoleKnown ? '' : link.label));
}

function stepOf({ text, link }: Answer['steps'][number], index: number): Step {
  return { number: String(index + 1), text, links: link ? [linkOf(link)] : [] };
}
