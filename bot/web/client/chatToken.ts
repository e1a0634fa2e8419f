import { isRecord } from './activity.ts';
import type { Keeper } from './session.ts';

/** One conversation through Direct Line, as this browser tab may go on with it. */
export type Chat = {
  token: string;
  conversation: string;
  user: string;
  /** When the token ends, in ms since 1970. */
  until: number;
  /** The address of the case that the desk showed last. */
  link?: string;
  /** It was begun before this page was loaded. */
  isResumed: boolean;
};

export type Desk = { keeper: Keeper; fetch: typeof fetch; now: () => number; patience: number };

const KEY = 'chat';

/** The conversation this tab had, while its token lasts. */
export function chatKept(keeper: Keeper, now: number): Chat | undefined {
  const kept = parsed(keeper.getItem(KEY));
  return kept && kept.until > now ? { ...kept, isResumed: true } : undefined;
}

/** The conversation this tab had, while its token lasts, or a new one. Rejects when none can be had. */
export async function openChat({ keeper, fetch, now, patience }: Desk): Promise<Chat> {
  const kept = chatKept(keeper, now());
  if (kept) return kept;
  const response = await fetch('/api/directline/token', {
    method: 'POST',
    signal: AbortSignal.timeout(patience),
  });
  if (!response.ok) throw new Error(`no conversation: ${response.status}`);
  const given: unknown = await response.json();
  const lasts = isRecord(given) && typeof given.expiresIn === 'number' ? given.expiresIn : 0;
  const chat = chatFrom(given, now() + lasts * 1000);
  if (!chat) throw new Error('no conversation: an answer without a token');
  const begun = { ...chat, isResumed: false };
  keepChat(keeper, begun);
  return begun;
}

/** Keeps the conversation with what this tab showed of it, for a reload. */
export function keepChat(keeper: Keeper, { isResumed: _, ...chat }: Chat): void {
  keep(keeper, JSON.stringify(chat));
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
  const { token, conversation, user, link } = value;
  const isWhole = [token, conversation, user].every((part) => typeof part === 'string');
  if (!isWhole) return undefined;
  const shown = typeof link === 'string' ? { link } : {};
  return { token: String(token), conversation: String(conversation), user: String(user), until, ...shown };
}
