import type { Activity } from './activity.ts';
import { createFeed, type Observable } from './feed.ts';
import type { Session } from './session.ts';
import { spoken } from './spoken.ts';
import type { Transport } from './transport.ts';

export type Conversation = {
  activities: Observable<Activity>;
  /** Sends what a person said or tapped and shows it with its replies. Gives its id; rejects when it was not taken. */
  say(activity: Activity): Promise<string>;
  /** Sends something of which nothing is shown in the conversation. Gives the replies. */
  ask(activity: Activity): Promise<Activity[]>;
  /** Sends something that is not shown itself, and shows its replies. */
  tell(activity: Activity): Promise<void>;
};

export type World = {
  session: Session;
  transport: Transport;
  newId: () => string;
  now: () => Date;
  /** Called after every change of the session. */
  changed: () => void;
};

/** One conversation with the bot, which starts with what the session remembers of it. */
export function createConversation({ session, transport, newId, now, changed }: World): Conversation {
  const feed = createFeed<Activity>(session.activities);
  let last = Date.parse(session.activities.at(-1)?.timestamp ?? '') || 0;

  /** Web Chat sorts by time, so no two activities share one. */
  const nextTime = () => {
    last = Math.max(last + 1, now().getTime());
    return new Date(last).toISOString();
  };
  const show = (activity: Activity) => {
    session.activities.push(activity);
    feed.push(activity);
  };
  const showReplies = (replies: Activity[]) => {
    // Web Chat holds back what replies to something it does not see, such as the language being told.
    for (const { replyToId: _, ...reply } of replies) {
      // What only the desk shows is not for the transcript, which is kept for a reload.
      const { policy: __, ...channelData } = reply.channelData ?? {};
      show({
        ...reply,
        id: newId(),
        timestamp: nextTime(),
        from: { id: 'bot', role: 'bot' },
        channelData: { ...channelData, ...spoken(reply) },
      });
    }
    changed();
  };

  return {
    activities: feed,
    async say({ text, channelData = {} }) {
      const id = channelData.messageId ?? newId();
      const content = 'tap' in channelData ? { value: channelData.tap } : { text, textFormat: 'plain' };
      const replies = await transport({ type: 'message', id, ...content });
      const from = { id: session.user, role: 'user' } as const;
      show({ type: 'message', id, timestamp: nextTime(), from, text, textFormat: 'plain', channelData });
      showReplies(replies);
      return id;
    },
    ask: (activity) => transport(activity),
    async tell(activity) {
      showReplies(await transport(activity));
    },
  };
}
