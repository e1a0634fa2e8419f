import { forgetChat, openChat } from './chatToken.ts';
import type { DirectLine } from './directLine.ts';
import type { Keeper } from './session.ts';
import type { Store } from './webChat.ts';

const EXPIRED = 3;
const FAILED = 4;

export type PublicLine = {
  directLine: DirectLine;
  store: Store;
  user: string;
  /** The conversation was begun just now. */
  isNew: boolean;
};

export type LineOptions = {
  /** Origin of the Direct Line service. */
  service: string;
  keeper: Keeper;
  /** Milliseconds to wait for a token. */
  patience: number;
  /** Called when the conversation cannot go on. */
  isOver: () => void;
};

/**
 * The line to the conversation this tab had, or to a new one; Web Chat must be there.
 * @throws Error when none can be had
 */
export async function openPublicLine({
  service,
  keeper,
  patience,
  isOver,
}: LineOptions): Promise<PublicLine> {
  const { WebChat } = window;
  if (!WebChat) throw new Error('no Web Chat');
  const fetch = window.fetch.bind(window);
  const chat = await openChat({ keeper, fetch, now: Date.now, patience });
  const { token, conversation: conversationId, isResumed, user } = chat;
  const directLine = WebChat.createDirectLine({
    domain: `${service}/v3/directline`,
    token,
    ...(isResumed && { conversationId, watermark: '0' }),
  });
  directLine.connectionStatus$.subscribe({
    next(status) {
      if (status !== EXPIRED && status !== FAILED) return;
      forgetChat(keeper);
      isOver();
    },
  });
  const store = WebChat.createStore({}, () => (next) => (action) => next(action));
  return { directLine, store, user, isNew: !isResumed };
}
