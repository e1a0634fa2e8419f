import type { Edition } from '../../policy/edition.ts';
import { LANGUAGES, type Language } from '../../policy/facts.ts';
import { textSchema } from '../../policy/text.ts';
import { everyPart } from '../../policy/verify/everyPart.ts';

const FEW_WORDS = 3;

const OWN_WORDS: Record<Language, readonly string[]> = {
  en: words(
    'the of and to is are it its not that this with from for you your only or in on at by a an no where does after which first second undated branch pull',
  ),
  es: words(
    'el la los las un una del de que y con por para se su sus no si en lo al es son como tu sin ni o rama',
  ),
};
/** Words that both languages have, or that stand in names and places quoted in the other. */
const SHARED = words('a no es de for');
const SPANISH_SIGNS = /[ñ¿¡«»áéíóú]/i;

/** One line for every text that is not in the language it stands under. */
export function wrongLanguages(edition: Edition): string[] {
  return everyPart(edition).flatMap(({ where, part }) => {
    const { data: text } = typeof part === 'object' ? textSchema.safeParse(part) : {};
    if (!text) return [];
    return LANGUAGES.filter((language) => !reads(text[language], language)).map(
      (language) => `${where} is not in ${language}: ${text[language]}`,
    );
  });
}

/** Whether a text has words of its language, unless it is short, and none of the other. */
function reads(text: string, language: Language): boolean {
  const other = language === 'en' ? 'es' : 'en';
  const all = words(
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}-]+/gu, ' ')
      .trim(),
  );
  const foreign = OWN_WORDS[other].filter((word) => !SHARED.includes(word));
  if (all.some((word) => foreign.includes(word) && !OWN_WORDS[language].includes(word))) return false;
  if (language === 'en' && SPANISH_SIGNS.test(text)) return false;
  return all.length <= FEW_WORDS || all.some((word) => OWN_WORDS[language].includes(word));
}

function words(text: string): string[] {
  return text.split(/\s+/);
}
