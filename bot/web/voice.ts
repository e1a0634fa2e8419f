import type { Key, Translate } from '../../dialogs/translate.ts';
import { type FactName, isValueOf, type Language } from '../../policy/facts.ts';
import type { Text } from '../../policy/text.ts';

/** How a page speaks: its language, the wording of pages and conversation, and the edition's own texts. */
export type Voice = {
  language: Language;
  t: Translate;
  say: (text: Text) => string;
};

export function voiceOf(language: Language, t: Translate): Voice {
  return { language, t, say: (text) => text[language] };
}

/** The short name of a fact's value. An id that is no value of it is shown as it stands. */
export function valueName({ t }: Voice, fact: FactName, value: string): string {
  // The compiler cannot pair a fact with its own values; isValueOf just did.
  return isValueOf(fact, value) ? t(`option.${fact}.${value}.short` as Key) : value;
}

/** A list in words: "Advisor, Open or EA". */
export function oneOf({ language }: Voice, names: readonly string[]): string {
  return new Intl.ListFormat(language, { type: 'disjunction' }).format(names);
}
