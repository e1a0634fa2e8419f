import type { Edition } from '../edition.ts';
import { LANGUAGES, type Language } from '../facts.ts';
import { everySpoken, type Spoken } from './everySpoken.ts';
import type { Finding } from './finding.ts';
import { names } from './names.ts';

const CLOSING = /^[,;:.?]/;

/** An explanation begins with the name, needs no further explanation, and ends where the sentence pauses. */
export function explanations(edition: Edition): Finding[] {
  return LANGUAGES.flatMap((language) => [
    ...Object.keys(edition.terms).flatMap((id) => wrongExplanation(edition, id, language)),
    ...everySpoken(edition).flatMap((spoken) => runOn(edition, spoken, language)),
  ]);
}

function wrongExplanation({ terms }: Edition, id: string, language: Language): Finding[] {
  const term = terms[id];
  if (!term) return [];
  const { name, explained } = { name: term.name[language], explained: term.explained[language] };
  const at = `terms.${id}.explained.${language}`;
  const others = Object.entries(terms).filter(
    ([other, { name }]) => other !== id && names(explained, name[language]),
  );
  return [
    ...(explained.startsWith(`${name}, `)
      ? []
      : [finding(at, `does not begin with "${name}, "; begin with the name`)]),
    ...others.map(([other]) => finding(at, `needs "${other}" explained first; say it without`)),
  ];
}

function runOn({ terms }: Edition, { where, text }: Spoken, language: Language): Finding[] {
  return Object.keys(terms)
    .map((id) => ({ id, after: text[language].split(`{${id}}`)[1] }))
    .filter(({ after }) => after !== undefined && !CLOSING.test(after))
    .map(({ id }) =>
      finding(`${where}.${language}`, `goes on after {${id}} without a pause; put a comma or end the clause`),
    );
}

function finding(where: string, says: string): Finding {
  return { check: 'explanations', where, says };
}
