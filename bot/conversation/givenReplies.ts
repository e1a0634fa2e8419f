import { claimSending, settleSending } from './peers.ts';
import type { Desk, Incoming, Outgoing } from './takeTurn.ts';

/** The replies of one turn on their way to the person. */
export type GivenReplies = {
  /** Whether it is for this process to send them: of an activity that came again they may have been sent already. */
  isOurs: () => Promise<boolean>;
  /** To be called when they were sent: the next turn of this process takes it that they arrived. */
  mark: () => void;
  /** To be called where only the first so many were taken: what earlier turns owed is not owed any more. */
  markFirst: (count: number) => Promise<void>;
  /** To be called when it is known whether they left. Other processes learn it here. */
  settle: (hasLeft: boolean) => Promise<void>;
};

export function givenReplies(
  { store, sent, unstored, peers }: Desk,
  { key, id }: Incoming,
  { owed, isRepeat, wasSent, isUnstored, stored }: Outgoing,
): GivenReplies {
  return {
    async isOurs() {
      if (!isRepeat) return true;
      if (wasSent) return false;
      return isUnstored || !peers || claimSending({ store, peers }, key, id);
    },
    async markFirst(count) {
      const left = new Set(owed.slice(count));
      for (const earlier of new Set(owed.slice(0, count))) {
        if (left.has(earlier)) return;
        sent.mark(key, earlier);
        if (peers) await settleSending({ store, peers }, { key, id: earlier, hasLeft: true });
      }
    },
    mark: () => (isUnstored ? unstored.markSent(key, id) : sent.mark(key, id)),
    async settle(hasLeft) {
      if (isUnstored) return;
      if (!hasLeft) sent.unmark(key, id);
      if (!peers) return;
      await settleSending({ store, peers }, { key, id, hasLeft }, stored);
      sent.unmark(key, id); // it stands in the record now
    },
  };
}
