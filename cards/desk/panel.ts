import type { Command } from '../../dialogs/command.ts';
import type { Reply, Tap } from '../../dialogs/reply.ts';
import { FACT_NAMES, type Facts, type Language } from '../../policy/facts.ts';
import { type CompareView, compareView } from '../compare.ts';
import { copiesOf, pasted } from '../copies.ts';
import { guideOf } from '../guide.ts';
import { labelOf, leadsOf } from '../leads.ts';
import { type Context, type Scene, sceneOf } from '../scene.ts';
import type { Line, Section } from '../view.ts';
import { noteOf, spokenOf } from './aloud.ts';
import { type FactLine, factLines } from './factLines.ts';
import { type PersonPanel, personPanel } from './personPanel.ts';
import { type Answering, type Ask, answerOf, askOf, type Hold, holdOf } from './stepPanel.ts';
import { type Visit, visitOf } from './visit.ts';

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
  step: Ask | Hold | Answering | null;
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
    visit: reply.visit.length > 1 ? visitOf(scene, context.editionOf) : null,
    person: personPanel(scene),
    clips: clipsOf(scene),
    link: linkTo(reply.facts, reply.language, edition.id),
    older:
      reply.edition === null
        ? null
        : (leadsOf({ ...scene, reply: { ...reply, leads: [{ say: 'older-edition' }] } })[0]?.text ?? null),
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
  if (stage.view === 'erase') return null;
  if (stage.view === 'question') return askOf(scene, stage.show);
  if (consultation.status === 'answered') return answerOf(scene, consultation);
  return consultation.possible ? holdOf(scene, consultation) : null;
}

function clipsOf(scene: Scene): Clips {
  const { ticket, email, teams } = copiesOf(scene);
  return { ticket: pasted(ticket), email: pasted(email.body), subject: email.subject, teams: pasted(teams) };
}

/** Facts only: nothing of a person, a conversation, or what was said. */
function linkTo(facts: Facts, language: Language, edition: string): string {
  return `/desk?${new URLSearchParams({ ...facts, lang: language, edition })}`;
}
