import type { ConversationRecord } from './record.ts';

/** Enough for every conversation that is live in one process; the oldest are forgotten first. */
const MOST_CONVERSATIONS = 10_000;

/**
 * Remembers which replies surely reached the channel until the next write of their conversation takes that along,
 * so that sending costs no write of its own.
 */
export type SentLog = {
  mark: (key: string, id: string) => void;
  /** Takes a mark back: the replies did not leave after all. */
  unmark: (key: string, id: string) => void;
  /** The record with everything marked as sent that this log knows of. */
  applyTo: (key: string, record: ConversationRecord) => ConversationRecord;
  /** Conversations with marks that no write has taken along yet. */
  unsaved: () => string[];
  /** To be called when a write has taken the marks along. */
  forget: (key: string, record: ConversationRecord) => void;
  /** Forgets every conversation whose key starts with `prefix`. */
  drop: (prefix: string) => void;
};

export function createSentLog(): SentLog {
  const marks = new Map<string, Set<string>>();
  const has = (key: string, id: string) => marks.get(key)?.has(id) ?? false;
  return {
    mark(key, id) {
      const ids = marks.get(key) ?? new Set<string>();
      marks.delete(key);
      marks.set(key, ids.add(id));
      const [oldest] = marks.keys();
      if (marks.size > MOST_CONVERSATIONS && oldest !== undefined) marks.delete(oldest);
    },
    unmark(key, id) {
      marks.get(key)?.delete(id);
      if (marks.get(key)?.size === 0) marks.delete(key);
    },
    applyTo: (key, record) => ({
      ...record,
      handled: record.handled.map((turn) => (has(key, turn.id) ? { ...turn, sent: true } : turn)),
    }),
    unsaved: () => [...marks.keys()],
    forget(key, record) {
      const ids = marks.get(key);
      for (const { id, sent } of record.handled) if (sent) ids?.delete(id);
      if (ids?.size === 0) marks.delete(key);
    },
    drop(prefix) {
      for (const key of [...marks.keys()]) if (key.startsWith(prefix)) marks.delete(key);
    },
  };
}
