// Not from the package's root: see `fillCard.ts`.
import { Template } from 'adaptivecards-templating/lib/template-engine.js';
import type { HandedOver, Standing } from '../../dialogs/person.ts';
import type { Reply } from '../../dialogs/reply.ts';
import { assemble } from '../assemble.ts';
import type { AdaptiveCard } from '../card.ts';
import { pathLines, verdictLines } from '../handedOver.ts';
import { plainReply } from '../plainReply.ts';
import { type Context, sceneOf } from '../scene.ts';
import { caseLines } from '../told.ts';
import type { Line, Section } from '../view.ts';
import template from './teamCard.template.json' with { type: 'json' };

/** How long an answer to a case may be, in characters; the card says so too. */
export const LONGEST_ANSWER = 4000;

export const ACTS = ['take', 'answer', 'close'] as const;
/** What a team can do with a case. */
export type Act = (typeof ACTS)[number];

/** What is sent by whoever taps the card of the team; their answer goes with it. */
export type TeamTap = { escalation: string; act: Act };
type TeamAction = { type: 'Action.Submit'; title: string; style: 'default' | 'positive'; data: TeamTap };
/** A card that belongs to no conversation with a person. */
export type TeamCard = Omit<AdaptiveCard, 'body' | 'actions'> & { body: unknown[]; actions: TeamAction[] };

const filled = new Template(assemble(template.content, { told: template.inputs }));

type Escalation = { id: string; handedOver: HandedOver; status: Standing['status'] };

/** The case as the team gets it: what is known and how it came to that, what the policy says, and what they can do. */
export function teamCard({ id, handedOver, status }: Escalation, context: Context): TeamCard {
  const { language, path } = handedOver;
  const scene = sceneOf(replyFor(id, handedOver), context);
  const { say } = scene;
  const isOver = status === 'closed';
  const button = (act: Act) => ({
    title: say(`person.team.${act}`),
    style: act === 'answer' ? 'positive' : 'default',
    tap: { escalation: id, act } satisfies TeamTap,
  });
  const acts = ACTS.filter((act) => !isOver && (act !== 'take' || status === 'open'));
  const view = {
    title: say('person.team.title'),
    status: say(`person.team.status.${status}`),
    text: say('person.team.text'),
    verdict: verdictLines(scene),
    told: caseLines(scene),
    path: pathLines(scene, path),
  };
  return filled.expand({
    $root: {
      ...view,
      language,
      leads: [],
      inputs: isOver
        ? []
        : [{ label: say('person.team.input'), placeholder: say('person.team.placeholder') }],
      buttons: acts.map(button),
      fallback: plainText(view),
    },
  });
}

function plainText({
  title,
  status,
  text,
  verdict,
  told,
  path,
}: Record<'title' | 'status' | 'text', string> & {
  verdict: Line[];
  told: Section<Line>[];
  path: Section<Line>[];
}): string {
  const sections = [...told, ...path].map(({ heading, items }) => [heading, ...bulleted(items)].join('\n'));
  return [title, status, text, ...verdict.map((line) => line.text), ...sections].join('\n\n');
}

function bulleted(lines: Line[]): string[] {
  return lines.map(({ text }) => `• ${text}`);
}

function replyFor(id: string, { language, edition, facts, unsure, understood }: HandedOver): Reply {
  return { ...plainReply(facts, language), case: id, edition, unsure, understood };
}
