import type { Activity } from './activity.ts';
import { createAnswers } from './answers.ts';
import { chatKept, keepChat } from './chatToken.ts';
import { inOrder } from './inOrder.ts';
import { type Language, LOCALES, languageOf } from './language.ts';
import { createNotice } from './notice.ts';
import { element, place, type Shown, showConversation } from './page.ts';
import { createPageLanguage } from './pageLanguage.ts';
import { openPublicLine } from './publicLine.ts';
import { posted, remoteLine } from './remoteLine.ts';
import { revealLatest } from './reveal.ts';
import { sessionKeeper } from './session.ts';
import type { Talk, TalkOptions } from './talk.ts';

const PATIENCE = 15_000;

/** The conversation of this tab with a bot on the internet, through the Direct Line service at that origin. */
export function publicTalk(service: string, options: TalkOptions): Talk {
  const { channelData = {}, onReplies, onLanguage: told, webChat = Promise.resolve() } = options;
  const newId = () => crypto.randomUUID();
  const keeper = sessionKeeper(() => window.sessionStorage);
  const kept = chatKept(keeper, Date.now());
  const notice = createNotice(element('notice'));
  const answers = createAnswers(PATIENCE);
  const activities: Activity[] = [];
  let isFirst = kept === undefined;
  let shown: Shown | undefined;
  const page = createPageLanguage({ told, render, chosen: tellLanguage });
  const opened = open();

  /** Resolves once there is a conversation, however often somebody has to try. */
  async function open(): Promise<Shown> {
    for (;;) {
      try {
        await webChat;
        const line = await openPublicLine({ service, keeper, patience: PATIENCE, isOver });
        shown = {
          directLine: remoteLine(line.directLine, { channelData, heard, posting: answers.posting, newId }),
          store: line.store,
          user: line.user,
          activities,
        };
        notice.hide();
        render();
        revealLatest(place);
        if (line.isNew) void telling({ type: 'event', name: 'webchat/join' }, false);
        return shown;
      } catch {
        await new Promise<void>((again) => notice.show(again));
      }
    }
  }

  function render(): void {
    if (shown) showConversation(shown, page.current());
  }

  function tellLanguage(value: Language): void {
    void telling({ type: 'event', name: 'language', value }, true);
  }

  function isOver(): void {
    notice.show(() => location.reload());
  }

  const post = inOrder(async ({ activity, waits }: { activity: Activity; waits: boolean }) => {
    const { directLine, user } = await opened;
    const messageId = newId();
    const from = { id: user, role: 'user' } as const;
    const data = { ...activity.channelData, messageId };
    const sent = posted(directLine, {
      ...activity,
      from,
      locale: LOCALES[page.current()],
      channelData: data,
    });
    await Promise.all(waits ? [sent, answers.to(messageId)] : [sent]);
    notice.hide();
  });
  const say = (activity: Activity) => post({ activity, waits: true });

  /** Sends what nobody typed or tapped, and offers to send it again where it did not arrive. */
  async function telling(activity: Activity, waits: boolean): Promise<void> {
    await post({ activity, waits }).catch(() => notice.show(() => void telling(activity, waits)));
  }

  /** Hears what comes; what is quiet is not shown. */
  function heard(activity: Activity): boolean {
    const { isOurs, isQuiet } = answers.heard(activity);
    if (!isQuiet) activities.push(activity);
    if (activity.from?.role !== 'user') {
      follow(activity);
      // What replies to nothing is news; what was replied to an earlier page is known.
      if (isOurs || activity.replyToId === undefined) onReplies?.([activity]);
    }
    return !isQuiet;
  }

  /** Follows the bot where somebody asked it for another language in the conversation. */
  function follow(reply: Activity): void {
    const spoken = languageOf([reply]);
    if (!spoken) return;
    // Direct Line may have had the bot greet before it knew the language of the page; later the bot knows better.
    if (isFirst && spoken !== page.current()) tellLanguage(page.current());
    else page.speak(spoken);
    if (isFirst) revealLatest(place);
    isFirst = false;
  }

  return {
    say,
    tell: say,
    ask: (activity) => say({ ...activity, channelData: { ...activity.channelData, isQuiet: true } }),
    language: page.current,
    unreachable: (again) => notice.show(again),
    // The service may have had the bot greet already.
    isUnderWay: true,
    link: kept?.link,
    keep: (link) => {
      const chat = chatKept(keeper, Date.now());
      if (chat && link !== undefined) keepChat(keeper, { ...chat, link });
    },
  };
}
