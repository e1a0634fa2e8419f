import type { Translate } from '../dialogs/translate.ts';
import { type Answer, type Hyperlink, writeAnswer } from '../policy/answer.ts';
import type { Answered, Asking } from '../policy/consult.ts';
import { FACT_NAMES } from '../policy/facts.ts';
import { sentencesOf } from '../policy/spoken.ts';
import { datedLine } from './dated.ts';
import { spokenOf } from './desk/aloud.ts';
import { labelOf } from './leads.ts';
import type { Scene } from './scene.ts';
import { doneSteps } from './ticked.ts';
import { caseLines } from './told.ts';

/** A text to paste: its lines, an empty one between paragraphs, and a link on a line of its own. */
export type Draft = (string | Hyperlink)[];
export type Copies = { ticket: Draft; email: { subject: string; body: Draft }; teams: Draft };

/** A draft as it is pasted. */
export function pasted(draft: Draft): string {
  return draft.map((line) => (typeof line === 'string' ? line : `${line.title}: ${line.url}`)).join('\n');
}

/** All cases of a visit in one draft, and what to do for them in one order. */
export function wholeDraft(drafts: readonly Draft[], heading: string, summary: readonly string[]): Draft {
  return [
    ...drafts.flatMap((draft, index) => (index === 0 ? draft : ['', '—', '', ...draft])),
    '',
    '—',
    '',
    heading,
    ...summary,
  ];
}

/** A case in the words of a ticket, of an e-mail to the customer, and of a message to a colleague. */
export function copiesOf(scene: Scene): Copies {
  const { consultation } = scene;
  if (consultation.status === 'asking') {
    const open = openTicketOf(scene, consultation);
    return { ticket: open, email: emailOf(scene), teams: open };
  }
  const answer = writeAnswer(scene.edition, consultation, scene.reply.language);
  const procedure = procedureOf(scene, consultation, answer);
  return {
    ticket: ticketOf(scene, consultation, answer, procedure),
    email: emailOf(scene, consultation),
    teams: messageOf(scene, answer, procedure),
  };
}

function headOf({ edition, reply, say }: Scene): string {
  return `${say('product.name')} · ${datedLine(edition, reply.language, say)}`;
}

function factLines(scene: Scene): string[] {
  return caseLines(scene).flatMap(({ items }) => items.map(({ text }) => text));
}

/** What is open, what nobody is sure of, and what can come of it. */
function openTicketOf(scene: Scene, { fact, possible = [] }: Asking): Draft {
  const { edition, reply, say } = scene;
  const unsure = reply.unsure.map((one) => `${say(`fact.${one}`)}: ${say('told.unsure')}`);
  const outcomes = possible.map((outcome) => `• ${edition.outcomes[outcome][reply.language]}`);
  return [
    headOf(scene),
    ...factLines(scene),
    ...unsure,
    say('copies.open', { fact: say(`holding.point.${fact}`) }),
    ...(possible.length > 0 ? ['', edition.holding.always[reply.language]] : []),
    ...headed(say('section.possible'), outcomes),
  ];
}

/** The verdict with all that belongs to it, the steps with what is done, and what to watch out for. */
function procedureOf(scene: Scene, answered: Answered, answer: Answer): Draft {
  const { say } = scene;
  return [
    answer.title,
    ...answer.notes,
    ...answer.later,
    '',
    ...stepLines(answer, say, doneSteps(scene, answered)),
    ...headed(say('section.caveats'), answer.caveats),
  ];
}

function ticketOf(scene: Scene, { rules }: Answered, answer: Answer, procedure: Draft): Draft {
  const { say } = scene;
  return [
    headOf(scene),
    ...factLines(scene),
    '',
    ...procedure,
    ...headed(say('section.ask'), answer.ask),
    '',
    answer.sureness,
    say('copies.rules', { rules: rules.join(', ') }),
  ];
}

function messageOf(scene: Scene, { sureness }: Answer, procedure: Draft): Draft {
  const label = labelOf(scene.reply.facts, FACT_NAMES, scene.say);
  return [label, ...procedure, '', sureness, headOf(scene)];
}

/**
 * To the customer, in their language: what is said aloud, and no step of ours. A link that only Partner Center can make
 * is a place to fill in.
 */
function emailOf(scene: Scene, answered?: Answered): Copies['email'] {
  const { edition, reply, sayAloud: say } = scene;
  const language = reply.speaks;
  const asksRelationship = answered?.row.steps.some(({ act }) => act === 'request-relationship') ?? false;
  const dated = datedLine(edition, language, say);
  const label = labelOf(reply.facts, ['origin', 'kind'], say);
  const isKnown = (reply.facts.origin ?? reply.facts.kind) !== undefined;
  return {
    subject: isKnown ? say('copies.email.subject', { label }) : say('copies.email.subjectOpen'),
    body: [
      say('copies.email.hello'),
      '',
      ...(isKnown ? [say('copies.email.about', { label }), ''] : []),
      ...sentencesOf(spokenOf(scene, language, say)).flatMap((sentence, index) =>
        index === 0 ? [sentence] : ['', sentence],
      ),
      ...(asksRelationship ? ['', say('copies.email.request'), say('copies.email.link')] : []),
      ...(answered ? ['', say('copies.email.source', { title: edition.title[language], dated })] : []),
      '',
      say('copies.email.bye'),
    ],
  };
}

function stepLines({ steps, instead }: Answer, say: Translate, done: readonly number[]): Draft {
  const numbered = steps.map(({ text, link }, index) => {
    const step = say('copies.step', { number: String(index + 1), text });
    return { text: done.includes(index + 1) ? `${step} ${say('copies.done')}` : step, link };
  });
  const listed = instead.map(({ text, link }) => ({ text: `• ${text}`, link }));
  return [...numbered, ...listed].flatMap(({ text, link }) => (link ? [text, link] : [text]));
}

function headed(heading: string, lines: readonly string[]): string[] {
  return lines.length > 0 ? ['', heading, ...lines] : [];
}
