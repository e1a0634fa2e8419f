import type { Activity } from './activity.ts';
import type { Conversation } from './conversation.ts';
import { createFeed, type Observable } from './feed.ts';

const CONNECTING = 1;
const ONLINE = 2;

/** What Web Chat needs of a connection. */
export type DirectLine = {
  /** Tells Web Chat who speaks, where that is not for the page to choose. */
  readonly token?: string;
  activity$: Observable<Activity>;
  connectionStatus$: Observable<number>;
  postActivity(activity: Activity): Observable<string>;
  end(): void;
};

/** Shows a conversation to Web Chat as if it were a Direct Line connection. */
export function createDirectLine(conversation: Conversation): DirectLine {
  return {
    activity$: conversation.activities,
    connectionStatus$: createFeed([0, CONNECTING, ONLINE]),
    postActivity: (activity) => ({
      subscribe(observer) {
        conversation.say(activity).then(
          (id) => {
            observer.next?.(id);
            observer.complete?.();
          },
          (reason: unknown) => observer.error?.(reason),
        );
        return { unsubscribe() {} };
      },
    }),
    end() {},
  };
}
