import type { Command } from '../../dialogs/command.ts';
import type { Reply, Tap } from '../../dialogs/reply.ts';
import { FACT_NAMES, type Language } from '../../policy/facts.ts';
import { type CompareView, compareView } from '../compare.ts';
import { copiesOf, pasted, wholeDraft } from '../copies.ts';
import { dayOf } from '../dated.ts';
import { guideOf } from '../guide.ts';
import { labelOf, leadsOf } from '../leads.ts';
import { type Context, type Scene, sceneOf } from '../scene.ts';
import type { Line, Section } from '../view.ts';
import { noteOf, spokenOf } from './aloud.ts';
import { type FactLine, factLines } from './factLines.ts';
import { type PersonPanel, personPanel } from './personPanel.ts';
import {
  type Answering,
  type Ask,
  answerOf,
  askOf,
  type Choose,
  chooseOf,
  type Hold,
  holdOf,
} from './stepPanel.ts';
import { pastedLines, scenesOfVisit, type Visit, visitOf } from './visit.ts';

/** Texts to put on the clipboard. */
export type Clips = { ticket: string; email: string; subject: string; teams: string };

/**
 * A case as the desk shows it beside the conversation: finished words, and the taps that act on it. Made from the same
 * reply as the card, and from the same policy.
 */
export type Panel = {
  language: Language;
  speaks: Language;
  case: string;
  label: string;
  facts: FactLine[];
  step: Ask | Choose | Hold | Answering | null;
  /** For the customer's ears. */
  spoken: string;
  /** For the agent alone. */
  note: string;
  /** How to find out what is asked: help, and no policy. */
  guide: Section<Line>[];
  compare: Pick<CompareView, 'title' | 'sides' | 'differs'> | null;
  visit: Visit | null;
  person: PersonPanel | null;
  clips: Clips;
  /** Address of the case on the page, with facts and nothing else. */
  link: string;
  /** Said where the case was opened with an older edition. */
  older: string | null;
  code: string | null;
  /** What was said before the content, such as what has been ticked. */
  said: string;
  taps: Record<PanelTap, Tap> & { back: Tap | null };
};
type PanelTap = keyof typeof TAPS;

const TAPS = {
  restart: { do: 'restart' },
  another: { do: 'another' },
  code: { do: 'code' },
  today: { do: 'today' },
  apply: { do: 'agree' },
  leave: { do: 'disagree' },
  right: { do: 'rate', opinion: 'right' },
  unclear: { do: 'rate', opinion: 'unclear' },
  wrong: { do: 'rate', opinion: 'wrong' },
  opinion: { do: 'opinion' },
  speakEn: { do: 'speak', language: 'en' },
  speakEs: { do: 'speak', language: 'es' },
} as const satisfies Record<string, Command>;

/** The panel that goes with a reply. Pure. */
export function panelOf(reply: Reply, context: Context): Panel {
  const scene = sceneOf(reply, context);
  const { edition, tap, stage } = scene;
  const step = stepOf(scene);
  const cases = scenesOfVisit(scene, context);
  const visit = cases.length > 1 ? visitOf(scene, cases) : null;
  const taps = Object.fromEntries(
    Object.entries(TAPS).map(([name, command]) => [name, tap(command)]),
  ) as Record<PanelTap, Tap>; // the same names
  return {
    language: reply.language,
    speaks: reply.speaks,
    case: reply.case,
    label: labelOf(reply.facts, FACT_NAMES, scene.say),
    facts: factLines(scene),
    step,
    note: noteOf(scene),
    guide: step && 'fact' in step ? guideOf(step.fact, scene.say) : [],
    spoken: spokenOf(scene, reply.speaks, scene.sayAloud),
    compare: stage.view === 'compare' ? compareView(scene, stage.facts) : null,
    visit,
    person: personPanel(scene),
    clips: clipsOf(scene, visit, cases),
    link: linkTo(reply, edition.id),
    older:
      reply.edition === null
        ? null
        : scene.say('lead.older-edition', { date: dayOf(edition, reply.language) }),
    said: leadsOf(scene)
      .map(({ text }) => text)
      .join(' '),
    code: reply.leads.find(({ code }) => code !== undefined)?.code ?? null,
    taps: { ...taps, back: reply.canGoBack ? tap({ do: 'back' }) : null },
  };
}

/** What is next in the case itself, whatever is looked at besides. */
function stepOf(scene: Scene): Panel['step'] {
  const { stage, consultation } = scene;
  const choose = chooseOf(scene);
  if (choose) return choose;
  if (stage.view === 'question') return askOf(scene, stage.show);
  if (consultation.status === 'answered') return answerOf(scene, consultation);
  return consultation.possible ? holdOf(scene, consultation) : null;
}

/** A ticket and a message to a colleague speak of the whole visit; an e-mail of the case at hand. */
function clipsOf(scene: Scene, visit: Visit | null, cases: readonly Scene[]): Clips {
  const own = copiesOf(scene);
  const all = cases.map((one) => (one === scene ? own : copiesOf(one)));
  const whole = (name: 'ticket' | 'teams') => {
    const drafts = all.map((copies) => copies[name]);
    return pasted(visit ? wholeDraft(drafts, scene.say('copies.visit'), pastedLines(visit)) : own[name]);
  };
  return {
    ticket: whole('ticket'),
    email: pasted(own.email.body),
    subject: own.email.subject,
    teams: whole('teams'),
  };
}

/** Facts only: nothing of a person, a conversation, or what was said. */
function linkTo({ facts, unsure, language }: Reply, edition: string): string {
  const open: Record<string, string> = unsure.length > 0 ? { unsure: unsure.join(',') } : {};
  return `/desk?${new URLSearchParams({ ...facts, ...open, lang: language, edition })}`;
}
