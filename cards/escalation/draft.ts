import { FACT_NAMES } from '../../policy/facts.ts';
import { labelOf } from '../leads.ts';
import type { PersonView } from '../person.ts';
import type { Scene } from '../scene.ts';
import type { Line, Section } from '../view.ts';

/** Longer addresses are cut off or refused by mail programs and browsers, without a word. */
export const LONGEST_DRAFT = 1800;

/** The address that opens an e-mail about the case. What would make it too long is left out from the end. */
export function draftOf(
  { reply, say }: Scene,
  address: string,
  { told, verdict, path }: Pick<PersonView, 'verdict' | 'path'> & { told: Section<Line>[] },
): string {
  const subject = say('person.mail.subject', { label: labelOf(reply.facts, FACT_NAMES, say) });
  const lines = [...verdict.map(textOf), '', ...told.flatMap(linesOf), '', ...path.flatMap(linesOf)];
  const begin = `mailto:${address}?subject=${encodeURIComponent(subject)}&body=`;
  const bodies = lines.map((_, index) => encodeURIComponent(lines.slice(0, index + 1).join('\r\n')));
  return begin + (bodies.findLast((body) => begin.length + body.length <= LONGEST_DRAFT) ?? '');
}

function linesOf({ heading, items }: Section<Line>): string[] {
  return [heading, ...items.map((line) => `- ${line.text}`)];
}

function textOf({ text }: Line): string {
  return text;
}
