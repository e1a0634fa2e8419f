import type { ChatWording } from '../chatWording.ts';
import type { Activity } from './activity.ts';
import type { DirectLine } from './directLine.ts';
import { type Language, LOCALES } from './language.ts';
import { hostConfig, styleOptions } from './look.ts';
import { tapLabel } from './tapLabel.ts';
import { type Store, showingTaps } from './webChat.ts';

const nonce = document.currentScript?.nonce;

/** The place for the conversation. */
export const place = element('conversation');

/** Every sentence of the page; written by chatPage.ts. */
export const wording = JSON.parse(element('wording').textContent ?? '') as ChatWording;

/** The language the page came in. */
export const firstLanguage: Language = document.documentElement.lang === 'es' ? 'es' : 'en';

export type Shown = {
  directLine: DirectLine;
  store: Store;
  user: string;
  /** What was said so far, to find the words of what is tapped. */
  activities: readonly Activity[];
};

/** Shows a conversation in a language. */
export function showConversation({ directLine, store, user, activities }: Shown, language: Language): void {
  const props = {
    directLine,
    store,
    nonce,
    userID: user,
    locale: LOCALES[language],
    styleOptions,
    adaptiveCardsHostConfig: hostConfig,
    cardActionMiddleware: showingTaps(store, (title, tap) => tapLabel(title, tap, activities)),
    overrideLocalizedStrings: { TEXT_INPUT_PLACEHOLDER: wording[language].placeholder },
  };
  window.WebChat?.renderWebChat(props, place);
}

/** @throws Error when the page has no such element */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`the page has no #${id}`);
  return found;
}
