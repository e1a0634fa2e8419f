import type { ChatWords } from '../chatWording.ts';
import { isLanguage, type Language } from './language.ts';

/** Puts the page around the conversation into another language, in place. */
export function showLanguage(language: Language, words: ChatWords): void {
  document.documentElement.lang = language;
  document.title = words.title;
  for (const element of marked('word')) element.textContent = wordOf(words, element.dataset.word);
  for (const element of marked('word-label')) {
    element.setAttribute('aria-label', wordOf(words, element.dataset.wordLabel));
  }
  for (const element of marked('language')) {
    if (element.dataset.language === language) element.setAttribute('aria-current', 'true');
    else element.removeAttribute('aria-current');
  }
  document.querySelector('.elsewhere')?.setAttribute('href', `/policy?lang=${language}`);
  history.replaceState(null, '', `?lang=${language}`);
}

/** Calls `choose` in place of following a link to the page in another language. */
export function onLanguage(choose: (language: Language) => void): void {
  for (const link of marked('language')) {
    link.addEventListener('click', (event) => {
      event.preventDefault();
      const { language } = link.dataset;
      if (isLanguage(language)) choose(language);
    });
  }
}

function marked(name: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-${name}]`)];
}

function wordOf(words: ChatWords, name = ''): string {
  const known: Record<string, string> = words;
  return known[name] ?? '';
}
