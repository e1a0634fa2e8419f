import { onLanguage, showLanguage } from './chrome.ts';
import type { Language } from './language.ts';
import { firstLanguage, wording } from './page.ts';

export type PageLanguageOptions = {
  /** Told the language after each change, once the page around the conversation speaks it. */
  told: ((language: Language) => void) | undefined;
  /** Shows the conversation in the language of the page. */
  render: () => void;
  /** Somebody chose this language on the page: the bot is to speak it, too. */
  chosen: (language: Language) => void;
};

export type PageLanguage = {
  current: () => Language;
  /** Puts the page into another language, in place; nothing where it speaks that already. */
  speak: (language: Language) => void;
};

/** The language of a page, which somebody can change on it, and the bot in the conversation. */
export function createPageLanguage({ told, render, chosen }: PageLanguageOptions): PageLanguage {
  let current = firstLanguage;
  const speak = (language: Language) => {
    if (language === current) return;
    current = language;
    showLanguage(language, wording[language]);
    told?.(language);
    render();
  };
  onLanguage((language) => {
    if (language === current) return;
    speak(language);
    chosen(language);
  });
  return { current: () => current, speak };
}
