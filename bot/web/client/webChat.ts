import type { Activity } from './activity.ts';
import type { DirectLine } from './directLine.ts';

const POST = 'DIRECT_LINE/POST_ACTIVITY';
const POST_PENDING = 'DIRECT_LINE/POST_ACTIVITY_PENDING';

type ActivityAction = {
  type: typeof POST | typeof POST_PENDING;
  meta: object;
  payload: { activity: Activity };
};
type Action = ActivityAction | { type: 'other' };
export type Store = { dispatch(action: Action): void };
type StoreMiddleware = (store: Store) => (next: (action: Action) => unknown) => (action: Action) => unknown;

type Tapped = { cardAction: { type: string; title?: string; value?: unknown } };
export type CardActionMiddleware = () => (next: (tapped: Tapped) => unknown) => (tapped: Tapped) => unknown;

declare global {
  interface Window {
    /** From /assets/webchat.js. */
    WebChat?: {
      renderWebChat(props: object, element: HTMLElement): void;
      createStore(state: object, middleware: StoreMiddleware): Store;
      createDirectLine(options: object): DirectLine;
    };
  }
}

/**
 * Gives each message an id of its own before it is first sent. Sending it again keeps the id, so it counts once, and
 * takes the place of the attempt that failed.
 */
export function identifying(newId: () => string): StoreMiddleware {
  return () => (next) => (action) => {
    if (action.type !== POST && action.type !== POST_PENDING) return next(action);
    const { activity } = action.payload;
    const messageId = activity.channelData?.messageId ?? newId();
    const channelData = { ...activity.channelData, messageId };
    return next({ ...action, payload: { activity: { ...activity, id: messageId, channelData } } });
  };
}

/** Shows a tap as what was tapped. Web Chat alone would send it without a trace. */
export function showingTaps(
  store: Store,
  label: (title: string, tap: unknown) => string,
): CardActionMiddleware {
  return () => (next) => (tapped) => {
    const { type, title, value } = tapped.cardAction;
    if (type !== 'postBack' || !title || typeof value !== 'object') return next(tapped);
    const text = label(title, value);
    const activity = { type: 'message', text, textFormat: 'plain', channelData: { tap: value } };
    return store.dispatch({
      type: POST,
      meta: { method: 'cardAction' },
      payload: { activity },
    });
  };
}
