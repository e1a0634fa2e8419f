import type { Activity } from './activity.ts';
import { type Chat, forgetChat, openChat } from './chatToken.ts';
import { onLanguage, showLanguage } from './chrome.ts';
import type { DirectLine } from './directLine.ts';
import { type Language, LOCALES, languageOf } from './language.ts';
import { createNotice } from './notice.ts';
import { element, firstLanguage, place, type Shown, showConversation, wording } from './page.ts';
import { remoteLine } from './remoteLine.ts';
import { revealLatest } from './reveal.ts';
import { sessionKeeper } from './session.ts';

// The chat page of a bot on the internet, which talks through Direct Line.

const PATIENCE = 15_000;
const ONLINE = 2;
const EXPIRED = 3;
const FAILED = 4;

const keeper = sessionKeeper(() => window.sessionStorage);
const notice = createNotice(element('notice'));
let language = firstLanguage;

/** Puts the page into another language, in place. */
function speak(chosen: Language, shown: Shown): void {
  language = chosen;
  showLanguage(language, wording[language]);
  showConversation(shown, language);
}

async function start(): Promise<void> {
  try {
    const fetch = window.fetch.bind(window);
    begin(await openChat({ keeper, fetch, now: Date.now, patience: PATIENCE }));
    notice.hide();
  } catch {
    notice.show(() => void start());
  }
}

function begin(chat: Chat): void {
  const { WebChat } = window;
  if (!WebChat) throw new Error('no Web Chat');
  const line = connect(WebChat, chat);
  const activities: Activity[] = [];
  let isFirst = !chat.isResumed;
  const heard = (activity: Activity) => {
    activities.push(activity);
    const spoken = activity.from?.role === 'user' ? undefined : languageOf([activity]);
    if (!spoken) return;
    // Direct Line may have had the bot greet before it knew the language of the page; later the bot knows better.
    if (spoken !== language && isFirst)
      tell(line, chat.user, { type: 'event', name: 'language', value: language });
    else if (spoken !== language) speak(spoken, shown);
    if (isFirst) revealLatest(place);
    isFirst = false;
  };
  const shown: Shown = {
    directLine: remoteLine(line, heard),
    store: WebChat.createStore({}, () => (next) => (action) => next(action)),
    user: chat.user,
    activities,
  };
  watch(line, chat);
  showConversation(shown, language);
  revealLatest(place);
  onLanguage((chosen) => {
    if (chosen === language) return;
    speak(chosen, shown);
    tell(line, chat.user, { type: 'event', name: 'language', value: chosen });
  });
}

function connect({ createDirectLine }: NonNullable<Window['WebChat']>, chat: Chat): DirectLine {
  const { token, conversation: conversationId, isResumed } = chat;
  const domain = `${place.dataset.service}/v3/directline`;
  return createDirectLine({ domain, token, ...(isResumed && { conversationId, watermark: '0' }) });
}

/** Says that somebody is here once connected; when the conversation cannot go on, offers a new one. */
function watch(line: DirectLine, chat: Chat): void {
  let isNew = !chat.isResumed;
  line.connectionStatus$.subscribe({
    next(status) {
      if (status === ONLINE && isNew) {
        isNew = false;
        tell(line, chat.user, { type: 'event', name: 'webchat/join' });
      }
      if (status !== EXPIRED && status !== FAILED) return;
      forgetChat(keeper);
      notice.show(() => location.reload());
    },
  });
}

/** Tells the bot what is not said in words. */
function tell(line: DirectLine, user: string, activity: Activity): void {
  const from = { id: user, role: 'user' } as const;
  line.postActivity({ ...activity, from, locale: LOCALES[language] }).subscribe({
    error: () => notice.show(() => tell(line, user, activity)),
  });
}

void start();
