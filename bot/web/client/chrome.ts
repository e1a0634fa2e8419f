import type { ChatWords } from '../chatWording.ts';
import { isLanguage, type Language } from './language.ts';

/** Puts the page around the conversation into another language, in place. */
export function showLanguage(language: Language, words: Pick<ChatWords, 'title'>): void {
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
  for (const link of marked('path')) link.setAttribute('href', `${link.dataset.path}?lang=${language}`);
  const query = new URLSearchParams(location.search);
  query.set('lang', language);
  history.replaceState(null, '', `?${query}`);
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

function wordOf(words: object, name = ''): string {
  const known = words as Record<string, unknown>; // looked up by names that stand in the page
  const word = known[name];
  return typeof word === 'string' ? word : '';
}
