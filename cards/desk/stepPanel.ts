import type { Question, Tap } from '../../dialogs/reply.ts';
import { type Hyperlink, hyperlink, type Passage, writeAnswer } from '../../policy/answer.ts';
import { type Answered, type Asking, possibleRows } from '../../policy/consult.ts';
import type { FactName } from '../../policy/facts.ts';
import type { Tone } from '../card.ts';
import { changesView } from '../changes.ts';
import { datedLine } from '../dated.ts';
import { eraseView } from '../erase.ts';
import { holdingView } from '../holding.ts';
import { learnView } from '../learn/learnView.ts';
import { opinionView } from '../opinion.ts';
import { outcomeWords } from '../outcomeWords.ts';
import { questionView } from '../question.ts';
import type { Scene } from '../scene.ts';
import { doneSteps } from '../ticked.ts';
import { toneOf } from '../tone.ts';
import type { Button, Row } from '../view.ts';

export type Ask = { step: 'ask'; fact: FactName; question: string; rows: Row[]; unsure: Tap };
/** Lines to choose from that answer nothing of the case itself: what to change, what one thinks, whether to delete. */
export type Choose = {
  step: 'choose';
  title: string;
  text: string;
  rows: Pick<Row, 'number' | 'label' | 'hint' | 'tap'>[];
  /** What is chosen cannot be taken back. */
  final: boolean;
};
export type Hold = {
  step: 'hold';
  fact: FactName;
  title: string;
  always: string;
  holds: string[];
  possible: string[];
  resume: Tap;
};
export type Check = { text: string; link?: Hyperlink; done: boolean; tick: Tap };
export type Answering = {
  step: 'answer';
  tone: Tone;
  outcome: string;
  title: string;
  notes: string[];
  later: string[];
  /** The page as it is now. */
  page: Hyperlink;
  steps: Check[];
  instead: { text: string; link?: Hyperlink }[];
  caveats: string[];
  ask: string[];
  sureness: string;
  dated: string;
  links: Hyperlink[];
  passages: Passage[];
  readings: string[];
};

/** The question that is open, with its lines to tap. */
export function askOf(scene: Scene, show: Question): Ask {
  const { question, rows } = questionView(scene, show);
  return { step: 'ask', fact: show.fact, question, rows, unsure: scene.tap({ do: 'unsure' }) };
}

export function chooseOf(scene: Scene): Choose | undefined {
  const { stage } = scene;
  switch (stage.view) {
    case 'changes': {
      const { title, text, rows } = changesView(scene);
      return { step: 'choose', title, text, rows, final: false };
    }
    case 'opinion': {
      // Opinions without a reason have buttons of their own, and a key is one digit.
      const choices = stage.show.choices.filter(({ reason }) => reason !== undefined);
      const { title, text, rows } = opinionView(scene, { ...stage.show, choices });
      return { step: 'choose', title, text, rows, final: true };
    }
    case 'learning': {
      const view = learnView(scene, stage.show);
      const parts = view.sections.flatMap(({ heading, items }) => [
        heading,
        ...items.map((line) => line.text),
      ]);
      const text = [...view.lines.map((line) => line.text), ...parts];
      const rows = 'rows' in view && view.rows.length > 0 ? view.rows : buttonRows(view.buttons);
      return { step: 'choose', title: view.title, text: text.join('\n'), rows, final: false };
    }
    case 'erase': {
      const { title, text, buttons } = eraseView(scene);
      return { step: 'choose', title, text, rows: buttonRows(buttons), final: true };
    }
    default:
      return undefined;
  }
}

/** Buttons as lines to choose from. */
function buttonRows(buttons: readonly Button[]): Choose['rows'] {
  return buttons.map(({ title, tap }, index) => ({ number: String(index + 1), label: title, hint: '', tap }));
}

/** What can be said while the answer hangs on something that nobody knows yet. */
export function holdOf(scene: Scene, asking: Asking): Hold {
  const { title, always, holds } = holdingView(scene, asking);
  return {
    step: 'hold',
    fact: asking.fact,
    title,
    always,
    holds: holds.flatMap(({ items }) => items.map(({ text }) => text)),
    possible: (asking.possible ?? []).map((outcome) => scene.edition.outcomes[outcome][scene.reply.language]),
    resume: scene.tap({ do: 'resume' }),
  };
}

/** The answer with its steps as a list to tick. */
export function answerOf(scene: Scene, answered: Answered): Answering {
  const { edition, reply, say, tap } = scene;
  const { language } = reply;
  const { steps, seeAlso, ...answer } = writeAnswer(edition, answered, language);
  const done = doneSteps(scene, answered);
  const read = possibleRows(edition, reply.facts, reply.unsure).flatMap(({ readings }) => readings);
  return {
    step: 'answer',
    tone: toneOf(edition, answered),
    outcome: outcomeWords(edition, language, [answered.outcome]),
    title: answer.title,
    notes: answer.notes,
    later: answer.later,
    page: hyperlink(edition, edition.source.page, language),
    steps: steps.map((step, index) => {
      const isDone = done.includes(index + 1);
      return { ...step, done: isDone, tick: tap({ do: 'tick', step: index + 1, done: !isDone }) };
    }),
    instead: answer.instead,
    caveats: answer.caveats,
    ask: answer.ask,
    sureness: answer.sureness,
    dated: datedLine(edition, language, say),
    links: seeAlso.map(({ title, url, label }) => ({
      title: reply.facts.role ? title : `${label}: ${title}`,
      url,
    })),
    passages: answer.passages,
    readings: edition.readings.filter(({ id }) => read.includes(id)).map(({ says }) => says[language]),
  };
}
