import type { Standing } from '../dialogs/person.ts';
import type { AskedPerson } from '../dialogs/reply.ts';
import type { Translate } from '../dialogs/translate.ts';
import { buttonsOf } from './buttons.ts';
import { draftOf } from './escalation/draft.ts';
import { frameOf } from './frame.ts';
import { pathLines, verdictLines } from './handedOver.ts';
import type { Scene } from './scene.ts';
import { caseLines } from './told.ts';
import type { Frame, Line, Section } from './view.ts';

export type PersonView = Frame & {
  card: 'person';
  title: string;
  status: Line[];
  text: string;
  verdict: Line[];
  path: Section<Line>[];
  /** The e-mail that the person can open and send, where that is how people are asked. */
  drafts: { title: string; url: string }[];
};

/** Who can be asked, what they would get or have got, how that stands, and what happens next. */
export function personView(scene: Scene, { to, standing, path }: AskedPerson): PersonView {
  const { say } = scene;
  const title = say('person.title');
  const isUnknown = standing?.delivery === 'unconfirmed';
  const isOver = standing === null || standing.status === 'closed';
  const isTeam = to?.by === 'team';
  const send =
    isTeam && isOver ? (['hand-over'] as const) : isTeam && isUnknown ? (['hand-over-again'] as const) : [];
  const parts = { told: caseLines(scene), verdict: verdictLines(scene), path: pathLines(scene, path) };
  return {
    ...frameOf(scene, title, parts.told, buttonsOf(scene, [...send, 'back', 'restart', 'help'])),
    ...parts,
    card: 'person',
    title,
    status: statusOf(to, standing, say).map((text) => ({ text })),
    text: textOf(to, standing, say),
    drafts:
      to?.by === 'email' ? [{ title: say('button.draft'), url: draftOf(scene, to.address, parts) }] : [],
  };
}

/** The same in plain text. Who reads that copies the address: a draft is no address to read. */
export function personParagraphs({ title, status, text, verdict, path }: PersonView): string[] {
  const steps = path.map(({ heading, items }) =>
    [heading, ...items.map((line) => `• ${line.text}`)].join('\n'),
  );
  return [title, ...status.map((line) => line.text), text, ...verdict.map((line) => line.text), ...steps];
}

function statusOf(to: AskedPerson['to'], standing: Standing | null, say: Translate): string[] {
  if (to?.by === 'email') return [say('person.drafted')];
  if (!standing) return [];
  return [say(`person.standing.${standingKey(standing)}`)];
}

/** Until it is known to have arrived, its way there is what matters. */
export function standingKey({ status, delivery }: Standing) {
  return status === 'open' && delivery !== 'sent' ? delivery : status;
}

function textOf(to: AskedPerson['to'], standing: Standing | null, say: Translate): string {
  if (to === null) return say('lead.no-person');
  if (to.by === 'email') return say('person.email', { address: to.address });
  return say(standing && standing.status !== 'closed' ? 'person.next' : 'person.offer');
}
