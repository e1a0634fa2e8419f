import type { Edition } from '../edition.ts';
import { LANGUAGES } from '../facts.ts';
import { textSchema } from '../text.ts';
import { everyPart, type Part } from './everyPart.ts';
import type { Finding } from './finding.ts';

const LONGEST_SHARED = 3;
const TEMPLATE_MARKER = /\$\{|\{\{/;

/** Nothing is blank or half made, and every sentence is translated. */
export function texts(edition: Edition): Finding[] {
  return everyPart(edition).flatMap((placed) => [...wrongString(placed), ...untranslated(placed)]);
}

function wrongString({ where, part: text }: Part): Finding[] {
  if (typeof text !== 'string') return [];
  if (text.trim() === '') return [finding(where, 'is blank; write it or remove what it belongs to')];
  return TEMPLATE_MARKER.test(text)
    ? [finding(where, 'has a template marker left in it; write the words out')]
    : [];
}

function untranslated({ where, part }: Part): Finding[] {
  if (typeof part !== 'object') return [];
  const { data: text } = textSchema.safeParse(part);
  if (!text) return [];
  const [first, ...others] = LANGUAGES.map((language) => text[language].trim());
  const same = others.some((other) => other === first);
  return same && (first ?? '').split(/\s+/).length > LONGEST_SHARED
    ? [finding(where, 'says the same in two languages; translate it')]
    : [];
}

function finding(where: string, says: string): Finding {
  return { check: 'texts', where, says };
}
