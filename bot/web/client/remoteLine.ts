import type { Activity } from './activity.ts';
import type { DirectLine } from './directLine.ts';
import { spoken } from './spoken.ts';

/**
 * A real Direct Line connection as our page uses it: a tap is sent as what it stands for, with its words beside it to
 * be shown, and cards get what screen readers say for them. Everything that comes is told to `heard` first.
 */
export function remoteLine(line: DirectLine, heard: (activity: Activity) => void): DirectLine {
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
            heard(activity);
            next?.(withSpoken(activity));
          },
          error: (reason) => error?.(reason),
          complete: () => complete?.(),
        }),
    },
    postActivity({ channelData: { tap, ...channelData } = {}, ...activity }) {
      return line.postActivity({
        ...activity,
        channelData,
        ...(tap !== undefined && { value: tap }),
      } as Activity);
    },
  };
}

function withSpoken(activity: Activity): Activity {
  if (activity.from?.role === 'user') return activity;
  return { ...activity, channelData: { ...activity.channelData, ...spoken(activity) } };
}
