import { type Edition, textSchema } from '../edition.ts';
import { LANGUAGES } from '../facts.ts';
import type { Finding } from './finding.ts';

const LONGEST_SHARED = 3;
const TEMPLATE_MARKER = /\$\{|\{\{/;

/** Nothing is blank or half made, and every sentence is translated. */
export function texts(edition: Edition): Finding[] {
  return faults(edition, '');
}

function faults(part: unknown, where: string): Finding[] {
  if (typeof part === 'string') return wrongString(part, where);
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.entries(part).flatMap(([key, child]) =>
    faults(child, where ? `${where}.${nameOf(key, child, part)}` : key),
  );
  return [...inside, ...untranslated(part, where)];
}

function wrongString(text: string, where: string): Finding[] {
  if (text.trim() === '') return [finding(where, 'is blank; write it or remove what it belongs to')];
  return TEMPLATE_MARKER.test(text)
    ? [finding(where, 'has a template marker left in it; write the words out')]
    : [];
}

function untranslated(part: object, where: string): Finding[] {
  const { data: text } = textSchema.safeParse(part);
  if (!text) return [];
  const [first, ...others] = LANGUAGES.map((language) => text[language].trim());
  const same = others.some((other) => other === first);
  return same && (first ?? '').split(/\s+/).length > LONGEST_SHARED
    ? [finding(where, 'says the same in two languages; translate it')]
    : [];
}

/** An item of a list goes by its id where it has one. */
function nameOf(key: string, child: unknown, part: object): string {
  const named = Array.isArray(part) && typeof child === 'object' && child !== null && 'id' in child;
  return named ? String(child.id) : key;
}

function finding(where: string, says: string): Finding {
  return { check: 'texts', where, says };
}
