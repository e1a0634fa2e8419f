import { termsIn, withoutTerms } from '../aloud.ts';
import type { Edition } from '../edition.ts';
import { LANGUAGES, VOCABULARY } from '../facts.ts';
import { everyPart } from './everyPart.ts';
import { everySpoken, type Spoken } from './everySpoken.ts';
import type { Finding } from './finding.ts';

/** Every placeholder stands for a term, in a text where it is filled, in both languages; and every term is used. */
export function terms(edition: Edition): Finding[] {
  const known = Object.keys(edition.terms);
  const spoken = everySpoken(edition);
  return [
    ...spoken.flatMap((one) => [...unknown(one, known), ...differing(one)]),
    ...strayBraces(edition, spoken),
    ...unused(edition, spoken),
  ];
}

function unknown({ where, text }: Spoken, known: readonly string[]): Finding[] {
  return LANGUAGES.flatMap((language) =>
    termsIn(text[language])
      .filter((id) => !known.includes(id))
      .map((id) =>
        finding(`${where}.${language}`, `"${id}" is not among the terms; add it or correct the id`),
      ),
  );
}

function differing({ where, text }: Spoken): Finding[] {
  const [first, ...others] = LANGUAGES.map((language) => termsIn(text[language]).sort().join());
  return others.every((other) => other === first)
    ? []
    : [finding(where, 'has other terms in one language than in the other; use the same in both')];
}

/** Braces that nothing fills would be read out, or shown. */
function strayBraces(edition: Edition, spoken: readonly Spoken[]): Finding[] {
  const filled = spoken.flatMap(({ where }) => LANGUAGES.map((language) => `${where}.${language}`));
  return everyPart(edition).flatMap(({ where, part }) => {
    if (typeof part !== 'string') return [];
    const said = filled.includes(where) ? withoutTerms(part) : part;
    return /[{}]/.test(said) ? [finding(where, 'has a brace that no term fills; write the words out')] : [];
  });
}

/** The values of facts are terms too, since they are named when a fact is asked for aloud. */
function unused(edition: Edition, spoken: readonly Spoken[]): Finding[] {
  const used = new Set<string>([
    ...spoken.flatMap(({ text }) => LANGUAGES.flatMap((language) => termsIn(text[language]))),
    ...Object.values(VOCABULARY).flat(),
  ]);
  return Object.keys(edition.terms)
    .filter((id) => !used.has(id))
    .map((id) => finding(`terms.${id}`, 'is used by no spoken text; use it or remove it'));
}

function finding(where: string, says: string): Finding {
  return { check: 'terms', where, says };
}
