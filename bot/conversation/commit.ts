import type { Continued } from '../../dialogs/step.ts';
import { hashed } from './key.ts';
import { sendingBy } from './peers.ts';
import type { Recalled } from './recall.ts';
import { recordTurn } from './record.ts';
import type { StoredRecord } from './storedRecord.ts';
import type { Desk, Incoming } from './takeTurn.ts';

type Decided = Recalled & { conversed: Continued };

/**
 * Does what the turn asks for besides, and writes it down, all in one, if nobody wrote meanwhile; undefined where
 * somebody did.
 */
export async function commit(
  desk: Desk,
  incoming: Incoming,
  decided: Decided,
): Promise<StoredRecord | undefined> {
  const { store, sent, bot, peers } = desk;
  const { key, id } = incoming;
  const { handled, version, conversed, unreadable } = decided;
  const { state, replies, effects = [] } = conversed;
  const afterwards = [];
  for (const effect of effects) afterwards.push(await desk.perform(effect, id, incoming));
  const sending = peers && replies.length > 0 && { sending: sendingBy(peers) };
  const record = recordTurn(handled, state, { id, replies, ...sending });
  // Set aside before it is replaced, under a name that is the same when the turn is begun again; and under the same
  // person, so that whatever removes their data finds it.
  const aside = unreadable === undefined || version === undefined ? undefined : hashed(version);
  if (aside !== undefined) await store.write(`${key}/unreadable/${aside}`, unreadable, undefined);
  const written = await store.write(key, record, version);
  if (written === undefined) return undefined;
  sent.forget(key, record);
  desk.unstored.endErasing(key);
  for (const next of afterwards) next?.();
  if (aside !== undefined) bot.log('state-unreadable', { key, aside });
  return { record, version: written };
}
