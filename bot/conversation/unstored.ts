import type { Reply } from '../../dialogs/reply.ts';

/** More than are under way at once; the oldest are forgotten first. */
const MOST_TURNS = 1_000;

export type UnstoredTurn = { replies: Reply[]; sent: boolean };

/**
 * Turns of which nothing may be stored, because the person had everything deleted: their ids and replies, as long as
 * the process runs, so that a channel that delivers such an activity again is told nothing twice.
 */
export type Unstored = {
  find: (key: string, id: string) => UnstoredTurn | undefined;
  add: (key: string, id: string, replies: Reply[]) => void;
  markSent: (key: string, id: string) => void;
  /**
   * A deletion begins that may fail when it is done already. Whoever finds nothing then gives these replies, which
   * say that everything is deleted, instead of a welcome.
   */
  beginErasing: (key: string, replies: Reply[]) => void;
  erasingOf: (key: string) => Reply[] | undefined;
  /** It was told, or there is something again. */
  endErasing: (key: string) => void;
};

export function createUnstored(): Unstored {
  const turns = new Map<string, UnstoredTurn>();
  const erasing = new Map<string, Reply[]>();
  const nameOf = (key: string, id: string) => `${key} ${id}`;
  return {
    find: (key, id) => turns.get(nameOf(key, id)),
    add(key, id, replies) {
      setBounded(turns, nameOf(key, id), { replies, sent: false });
    },
    markSent(key, id) {
      const turn = turns.get(nameOf(key, id));
      if (turn) turn.sent = true;
    },
    beginErasing: (key, replies) => setBounded(erasing, key, replies),
    erasingOf: (key) => erasing.get(key),
    endErasing: (key) => void erasing.delete(key),
  };
}

function setBounded<T>(map: Map<string, T>, name: string, value: T): void {
  map.set(name, value);
  const [oldest] = map.keys();
  if (map.size > MOST_TURNS && oldest !== undefined) map.delete(oldest);
}
