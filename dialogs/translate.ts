import { createInstance } from 'i18next';
import type { Language } from '../policy/facts.ts';
import en from './locales/en.json' with { type: 'json' };
import es from './locales/es.json' with { type: 'json' };

type Paths<T> = T extends string
  ? never
  : { [K in keyof T & string]: T[K] extends string ? K : `${K}.${Paths<T[K]>}` }[keyof T & string];
/** Every key of the English locale file; the Spanish one has the same, which the compiler checks. */
export type Key = Paths<typeof en>;
export type Translate = (key: Key, words?: Record<string, string>) => string;

const spanish: typeof en = es;

/** The wording of the conversation in each language. Words put in are plain text and are not translated again. */
export function createTranslators(): Record<Language, Translate> {
  const wording = createInstance();
  wording.init({
    initAsync: false,
    resources: { en: { translation: en }, es: { translation: spanish } },
    fallbackLng: false,
    interpolation: { escapeValue: false, skipOnVariables: true },
  });
  const translatorFor = (language: Language) => remembering(wording.getFixedT(language) as Translate); // Key checks keys
  return { en: translatorFor('en'), es: translatorFor('es') };
}

/** Looks each fixed sentence up once: a card has dozens, and a look-up costs tens of microseconds. */
function remembering(translate: Translate): Translate {
  const known = new Map<Key, string>();
  return (key, words) => {
    if (words) return translate(key, words);
    const before = known.get(key) ?? translate(key);
    known.set(key, before);
    return before;
  };
}
