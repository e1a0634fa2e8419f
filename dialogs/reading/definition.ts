import { TERMS, type Term } from '../learn/terms.ts';
import { normalize } from '../normalize.ts';
import en from '../words/en.json' with { type: 'json' };
import es from '../words/es.json' with { type: 'json' };
import type { Reading } from '../world.ts';

/** More letters than any term has. */
const SLOT = '(.{1,60}?)';

const before = anyOf([...en.definitions.before, ...es.definitions.before]);
const after = anyOf([...en.definitions.after, ...es.definitions.after]);
const articles = anyOf([...en.definitions.articles, ...es.definitions.articles]);
const leading = new RegExp(`^(?:${articles} )+`);
const questions = [...en.definitions.questions, ...es.definitions.questions].map(
  (question) => new RegExp(`^(?:${before} )*${withSlots(question)}(?: ${after})*$`),
);

const terms = new Map<string, Term[]>();
for (const words of [en.terms, es.terms])
  for (const term of TERMS)
    for (const name of words[term].map(normalize)) terms.set(name, [...(terms.get(name) ?? []), term]);

/** "What is syndication?": the words of the trade that somebody asks about. Undefined where anything else is named. */
export function definitionIn(text: string): Reading | undefined {
  const words = normalize(text);
  for (const question of questions) {
    const asked = question.exec(words)?.slice(1).map(termsNamed);
    if (asked?.every((named) => named.length > 0))
      return { kind: 'command', command: { do: 'define', terms: [...new Set(asked.flat())] } };
  }
  return undefined;
}

function termsNamed(words: string): Term[] {
  return terms.get(words) ?? terms.get(words.replace(leading, '')) ?? [];
}

/** A question as an expression, each # of it a place for a term. */
function withSlots(question: string): string {
  const words = question.split('#').map((part) => part.trim() && normalize(part));
  return words
    .flatMap((part, index) => (index > 0 ? [SLOT, part] : [part]))
    .filter(Boolean)
    .join(' ');
}

function anyOf(phrases: readonly string[]): string {
  return `(?:${phrases.map(normalize).join('|')})`;
}
