import { isRecord } from './activity.ts';
import type { Keeper } from './session.ts';

/** One conversation through Direct Line, as this browser tab may go on with it. */
export type Chat = {
  token: string;
  conversation: string;
  user: string;
  /** When the token ends, in ms since 1970. */
  until: number;
  /** It was begun before this page was loaded. */
  isResumed: boolean;
};

export type Desk = { keeper: Keeper; fetch: typeof fetch; now: () => number; patience: number };

const KEY = 'chat';

/** The conversation this tab had, while its token lasts, or a new one. Rejects when none can be had. */
export async function openChat({ keeper, fetch, now, patience }: Desk): Promise<Chat> {
  const kept = parsed(keeper.getItem(KEY));
  if (kept && kept.until > now()) return { ...kept, isResumed: true };
  const response = await fetch('/api/directline/token', {
    method: 'POST',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`no conversation: ${response.status}`);
  const given: unknown = await response.json();
  const lasts = isRecord(given) && typeof given.expiresIn === 'number' ? given.expiresIn : 0;
  const chat = chatFrom(given, now() + lasts * 1000);
  if (!chat) throw new Error('no conversation: an answer without a token');
  keep(keeper, JSON.stringify(chat));
  return { ...chat, isResumed: false };
}

/** The conversation cannot go on: the next page load begins a new one. */
export function forgetChat(keeper: Keeper): void {
  keep(keeper, '');
}

function keep(keeper: Keeper, text: string): void {
  try {
    keeper.setItem(KEY, text);
  } catch {
    // Storage may be full or switched off: the conversation goes on, only a reload forgets it.
  }
}

function parsed(text: string | null) {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isRecord(value) && typeof value.until === 'number' ? chatFrom(value, value.until) : undefined;
  } catch {
    return undefined;
  }
}

function chatFrom(value: unknown, until: number): Omit<Chat, 'isResumed'> | undefined {
  if (!isRecord(value)) return undefined;
  const { token, conversation, user } = value;
  const isWhole = [token, conversation, user].every((part) => typeof part === 'string');
  return isWhole
    ? { token: String(token), conversation: String(conversation), user: String(user), until }
    : undefined;
}
