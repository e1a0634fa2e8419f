import type { Activity } from './activity.ts';
import { onLanguage, showLanguage } from './chrome.ts';
import { type Conversation, createConversation } from './conversation.ts';
import { createDirectLine } from './directLine.ts';
import { type Language, LOCALES, languageOf } from './language.ts';
import { createNews } from './news.ts';
import { createNotice } from './notice.ts';
import { element, firstLanguage, place, showConversation, wording } from './page.ts';
import { revealLatest } from './reveal.ts';
import { keepSession, openSession, type Session, sessionKeeper } from './session.ts';
import { createTelling } from './telling.ts';
import { createTransport, type Transport } from './transport.ts';
import { identifying, type Store } from './webChat.ts';

const PATIENCE = 15_000;

/** How a page takes part in the conversation beside showing it. */
export type TalkOptions = {
  /** Goes with everything that is sent. */
  channelData?: Activity['channelData'];
  onReplies?: (replies: Activity[]) => void;
  onLanguage?: (language: Language) => void;
  /** Resolves once Web Chat is there, where the page does not have it from the start. */
  webChat?: Promise<void>;
};

export type Talk = {
  session: Session;
  conversation: Conversation;
  language: () => Language;
  newId: () => string;
  /** Shows that the bot cannot be reached, and offers to try again. */
  unreachable: (again?: () => void) => void;
  /** Writes the session down as it is. */
  keep: () => void;
};

/** The conversation of this tab with the bot of this site, shown in its place; any page of the site goes on with it. */
export function startTalk({ channelData, onReplies, onLanguage: told, webChat }: TalkOptions = {}): Talk {
  const newId = () => crypto.randomUUID();
  let language = firstLanguage;
  const keeper = sessionKeeper(() => window.sessionStorage);
  const session = openSession(keeper, newId, language);
  const changed = () => keepSession(keeper, session);
  const notice = createNotice(element('notice'));
  const transport = createTransport({
    fetch: window.fetch.bind(window),
    origin: location.origin,
    session,
    locale: () => LOCALES[language],
    patience: PATIENCE,
    channelData,
  });
  const noticing: Transport = async (activity) => {
    try {
      const replies = await transport(activity);
      notice.hide();
      follow(languageOf(replies));
      news.heard(replies);
      onReplies?.(replies);
      return replies;
    } catch (reason) {
      notice.show();
      throw reason;
    }
  };
  const conversation = createConversation({
    session,
    transport: noticing,
    newId,
    now: () => new Date(),
    changed,
  });
  const news = createNews(
    () => conversation.tell({ type: 'event', id: newId(), name: 'news' }),
    session.waits ?? false,
    (waits) => {
      session.waits = waits;
    },
  );
  const telling = createTelling({
    session,
    conversation,
    notice,
    newId,
    changed,
    told: () => revealLatest(place),
  });
  const directLine = createDirectLine(conversation);
  let store: Store | undefined;

  function begin(): void {
    store = window.WebChat?.createStore({}, identifying(newId));
    if (!store) notice.show();
    render();
    revealLatest(place);
  }

  function render(): void {
    const { activities, user } = session;
    if (store) showConversation({ directLine, store, user, activities }, language);
  }

  /** Puts the page into another language, in place. */
  function speak(chosen: Language): void {
    language = chosen;
    showLanguage(language, wording[language]);
    told?.(language);
    render();
  }

  /** Follows the bot where somebody asked it for another language in the conversation. */
  function follow(spoken: Language | undefined): void {
    if (!spoken) return;
    session.language = spoken;
    if (spoken !== language) speak(spoken);
  }

  onLanguage((chosen) => {
    if (chosen === language) return;
    speak(chosen);
    telling.language(chosen);
  });

  if (webChat) void webChat.then(begin, begin);
  else begin();
  if (!session.greeted) telling.arrival(language);
  else if (session.language !== language) telling.language(language);
  return {
    session,
    conversation,
    language: () => language,
    newId,
    unreachable: (again) => notice.show(again),
    keep: changed,
  };
}
