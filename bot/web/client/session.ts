import { type Activity, isActivity, isRecord } from './activity.ts';
import { isLanguage, type Language } from './language.ts';

/** A conversation as this browser tab remembers it. */
export type Session = {
  conversation: string;
  user: string;
  /** The language the bot was last told. */
  language: Language;
  /** Whether the bot was told that somebody is here. */
  greeted: boolean;
  activities: Activity[];
  /** The address of the case that the desk showed last. */
  link?: string;
  /** Whether a case was with somebody who was asked. */
  waits?: boolean;
};

/** Where sessions are kept: the browser's session storage. */
export type Keeper = { getItem(key: string): string | null; setItem(key: string, value: string): void };

const KEY = 'conversation';
export const MOST_ACTIVITIES = 200;
export const MOST_CHARACTERS = 1_000_000;

/** The session this tab had, or a new one. A record that cannot be read counts as none. */
export function openSession(keeper: Keeper, newId: () => string, language: Language): Session {
  return kept(keeper) ?? { conversation: newId(), user: newId(), language, greeted: false, activities: [] };
}

/** Keeps the session for a reload, without its oldest activities where it grew too large. Never throws. */
export function keepSession(keeper: Keeper, session: Session): void {
  session.activities.splice(0, Math.max(0, session.activities.length - MOST_ACTIVITIES));
  let text = JSON.stringify(session);
  while (text.length > MOST_CHARACTERS && session.activities.length > 1) {
    session.activities.splice(0, Math.ceil(session.activities.length / 10));
    text = JSON.stringify(session);
  }
  try {
    keeper.setItem(KEY, text);
  } catch {
    // Storage may be full or switched off: the conversation goes on, only a reload forgets it.
  }
}

/** The browser's session storage; where it is denied, nothing is kept. */
export function sessionKeeper(storage: () => Keeper): Keeper {
  try {
    return storage();
  } catch {
    return { getItem: () => null, setItem() {} };
  }
}

function kept(keeper: Keeper): Session | undefined {
  try {
    const value: unknown = JSON.parse(keeper.getItem(KEY) ?? 'null');
    return isSession(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isSession(value: unknown): value is Session {
  return (
    isRecord(value) &&
    typeof value.conversation === 'string' &&
    typeof value.user === 'string' &&
    isLanguage(value.language) &&
    typeof value.greeted === 'boolean' &&
    Array.isArray(value.activities) &&
    value.activities.every(isActivity)
  );
}
