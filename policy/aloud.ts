import type { Edition } from './edition.ts';
import type { Language } from './facts.ts';

const PLACEHOLDER = /\{([a-z-]+)\}/g;

/**
 * A text as it is said to somebody who may know none of the terms: each is explained where it comes up first, and
 * goes by its name afterwards.
 * @throws TypeError for a term the edition does not have; `verify` keeps that from happening
 */
export function aloud({ id, terms }: Edition, text: string, language: Language): string {
  const explained = new Set<string>();
  return text.replace(PLACEHOLDER, (_, name: string) => {
    const term = Object.hasOwn(terms, name) ? terms[name] : undefined;
    if (!term) throw new TypeError(`edition ${id} has no term "${name}"`);
    const said = explained.has(name) ? term.name : term.explained;
    explained.add(name);
    return said[language];
  });
}

/** The ids of the terms in a text, in the order in which they come up. */
export function termsIn(text: string): string[] {
  return [...text.matchAll(PLACEHOLDER)].map(([, id = '']) => id);
}

/** The text with its placeholders taken out: what is left are words that nobody explains. */
export function withoutTerms(text: string): string {
  return text.replace(PLACEHOLDER, '');
}
