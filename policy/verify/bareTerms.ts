import { withoutTerms } from '../aloud.ts';
import type { Edition } from '../edition.ts';
import { LANGUAGES } from '../facts.ts';
import { everySpoken } from './everySpoken.ts';
import type { Finding } from './finding.ts';
import { names } from './names.ts';

/** No customer hears the name of a term that was not explained, so none is written out. */
export function bareTerms(edition: Edition): Finding[] {
  return everySpoken(edition).flatMap(({ where, text }) =>
    LANGUAGES.flatMap((language) =>
      Object.entries(edition.terms)
        .filter(([, { name }]) => names(withoutTerms(text[language]), name[language]))
        .map(([id, { name }]) => ({
          check: 'bareTerms',
          where: `${where}.${language}`,
          says: `says "${name[language]}" without explaining it; write {${id}}`,
        })),
    ),
  );
}
