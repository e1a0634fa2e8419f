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
};

export function createUnstored(): Unstored {
  const turns = new Map<string, UnstoredTurn>();
  const nameOf = (key: string, id: string) => `${key} ${id}`;
  return {
    find: (key, id) => turns.get(nameOf(key, id)),
    add(key, id, replies) {
      turns.set(nameOf(key, id), { replies, sent: false });
      const [oldest] = turns.keys();
      if (turns.size > MOST_TURNS && oldest !== undefined) turns.delete(oldest);
    },
    markSent(key, id) {
      const turn = turns.get(nameOf(key, id));
      if (turn) turn.sent = true;
    },
  };
}
