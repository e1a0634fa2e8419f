import { createConversation } from './conversation.ts';
import { createDirectLine } from './directLine.ts';
import { type Language, LOCALES, languageOf } from './language.ts';
import { createNews } from './news.ts';
import { createNotice } from './notice.ts';
import { element, firstLanguage, place, showConversation } from './page.ts';
import { createPageLanguage } from './pageLanguage.ts';
import { revealLatest } from './reveal.ts';
import { keepSession, openSession, sessionKeeper } from './session.ts';
import type { Talk, TalkOptions } from './talk.ts';
import { createTelling } from './telling.ts';
import { createTransport, type Transport } from './transport.ts';
import { identifying, type Store } from './webChat.ts';

const PATIENCE = 15_000;

/** The conversation of this tab with the bot of this site, shown in its place; any page of the site goes on with it. */
export function localTalk({ channelData, onReplies, onLanguage: told, webChat }: TalkOptions): Talk {
  const newId = () => crypto.randomUUID();
  const keeper = sessionKeeper(() => window.sessionStorage);
  const session = openSession(keeper, newId, firstLanguage);
  const changed = () => keepSession(keeper, session);
  const notice = createNotice(element('notice'));
  const transport = createTransport({
    fetch: window.fetch.bind(window),
    origin: location.origin,
    session,
    locale: () => LOCALES[page.current()],
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
    if (store) showConversation({ directLine, store, user, activities }, page.current());
  }

  const page = createPageLanguage({ told, render, chosen: telling.language });

  /** Follows the bot where somebody asked it for another language in the conversation. */
  function follow(spoken: Language | undefined): void {
    if (!spoken) return;
    session.language = spoken;
    page.speak(spoken);
  }

  if (webChat) void webChat.then(begin, begin);
  else begin();
  if (!session.greeted) telling.arrival(firstLanguage);
  else if (session.language !== firstLanguage) telling.language(firstLanguage);
  const { say, ask, tell } = conversation;
  return {
    say,
    ask,
    tell,
    language: page.current,
    unreachable: (again) => notice.show(again),
    isUnderWay: session.activities.length > 0,
    link: session.link,
    keep: (link) => {
      if (link !== undefined) session.link = link;
      changed();
    },
  };
}
