import type { Activity, ChannelData } from './activity.ts';
import type { DirectLine } from './directLine.ts';
import { spoken } from './spoken.ts';

export type Ears = {
  /** Goes with everything that is posted. */
  channelData: ChannelData;
  /** Told everything that comes; says whether it is to be shown. */
  heard: (activity: Activity) => boolean;
  /** Told the id of ours of everything that is posted. */
  posting: (messageId: string) => void;
  newId: () => string;
};

/** What stands for an id where Direct Line did not take an activity. */
const NOT_TAKEN = 'retry';

/**
 * A real Direct Line connection as our page uses it: a tap is sent as what it stands for, with its words beside it to
 * be shown, and cards get what screen readers say for them. Everything that comes is told to `heard` first.
 */
export function remoteLine(line: DirectLine, { channelData: more, heard, posting, newId }: Ears): DirectLine {
  return {
    get token() {
      return line.token ?? '';
    },
    connectionStatus$: line.connectionStatus$,
    end: () => line.end(),
    activity$: {
      subscribe: ({ next, error, complete }) =>
        line.activity$.subscribe({
          next(activity) {
            if (heard(activity)) next?.(withSpoken(activity));
          },
          error: (reason) => error?.(reason),
          complete: () => complete?.(),
        }),
    },
    postActivity({ channelData: { tap, ...channelData } = {}, ...activity }) {
      const { messageId = newId() } = channelData;
      posting(messageId);
      return line.postActivity({
        ...activity,
        channelData: { ...more, ...channelData, messageId },
        ...(tap !== undefined && { value: tap }),
      } as Activity);
    },
  };
}

/** Posts, and rejects when it was not taken. */
export function posted(line: DirectLine, activity: Activity): Promise<void> {
  return new Promise((resolve, reject) => {
    line.postActivity(activity).subscribe({
      next: (id) => (id === NOT_TAKEN ? reject(new Error('it was not taken')) : resolve()),
      error: reject,
    });
  });
}

function withSpoken(activity: Activity): Activity {
  if (activity.from?.role === 'user') return activity;
  return { ...activity, channelData: { ...activity.channelData, ...spoken(activity) } };
}
