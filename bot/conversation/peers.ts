import { setTimeout as sleep } from 'node:timers/promises';
import type { Store } from '../storage/store.ts';
import type { ConversationRecord, Handled } from './record.ts';
import { type StoredRecord, storedRecord, updateRecord } from './storedRecord.ts';

/**
 * How long a process may take to send what it stored, in ms: what a channel is given for that and some. A process
 * that was killed holds a conversation up for so long, and no longer.
 */
export const LEASE_MS = 10_000;
const SHORTEST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 150;

/** Other processes that serve the same conversations out of the same store. */
export type Peers = {
  /** Names this process in what it stores. No other process ever has this name. */
  me: string;
  /** Milliseconds since 1970. Clocks of processes may differ by a second or two. */
  now: () => number;
  pause: (ms: number) => Promise<void>;
};

export function createPeers(me: string): Peers {
  return { me, now: Date.now, pause: (ms) => sleep(ms) };
}

/** Says in a record that this process is about to send the replies. */
export function sendingBy({ me, now }: Peers): NonNullable<Handled['sending']> {
  return { by: me, until: now() + LEASE_MS };
}

/** Whether another process may be sending these replies at this moment. */
export function isHeld({ sent, sending }: Handled, { me, now }: Peers): boolean {
  if (sent || !sending || sending.by === me) return false;
  const left = sending.until - now();
  // More than a whole lease is left only where a clock is wrong.
  return left > 0 && left <= 2 * LEASE_MS;
}

/** Calls `look` until it finds something, with pauses that grow. */
export async function untilFound<T>({ pause }: Peers, look: () => Promise<T | undefined>): Promise<T> {
  for (let ms = SHORTEST_PAUSE_MS; ; ms = Math.min(2 * ms, LONGEST_PAUSE_MS)) {
    const found = await look();
    if (found !== undefined) return found;
    await pause(ms);
  }
}

type Shared = { store: Pick<Store, 'read' | 'write'>; peers: Peers };

/**
 * Whether replies of an activity that came again are for this process to send: neither sent by another one, nor about
 * to be. Waits while another one may be sending them.
 */
export function claimSending({ store, peers }: Shared, key: string, id: string): Promise<boolean> {
  return untilFound(peers, async () => {
    const found = await storedRecord(store, key);
    const handled = found?.record.handled.find((turn) => turn.id === id);
    if (!found || !handled || handled.sent) return false;
    if (isHeld(handled, peers)) return undefined;
    const claimed = withTurn(found.record, { ...handled, sending: sendingBy(peers) });
    return (await store.write(key, claimed, found.version)) === undefined ? undefined : true;
  });
}

/** Writes down at once whether the replies left, since another process may have the next turn. */
export async function settleSending(
  { store }: Shared,
  { key, id, hasLeft }: { key: string; id: string; hasLeft: boolean },
  known?: StoredRecord,
): Promise<void> {
  const settle = (record: ConversationRecord) => {
    const handled = record.handled.find((turn) => turn.id === id);
    if (!handled || handled.sent) return undefined;
    const { sending: _, ...turn } = handled;
    return withTurn(record, { ...turn, sent: hasLeft });
  };
  await updateRecord(store, key, settle, known);
}

function withTurn(record: ConversationRecord, turn: Handled): ConversationRecord {
  return { ...record, handled: record.handled.map((other) => (other.id === turn.id ? turn : other)) };
}
