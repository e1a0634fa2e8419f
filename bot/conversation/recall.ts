import type { Remembered } from '../../dialogs/converse.ts';
import type { Version } from '../storage/store.ts';
import { isHeld, untilFound } from './peers.ts';
import { type Handled, readRecord } from './record.ts';
import type { Desk } from './takeTurn.ts';

/** A later version of the bot stored this conversation, as happens while one version replaces another. */
export class NewerStateError extends Error {
  readonly code = 'STATE_NEWER';
  override readonly name = 'NewerStateError';

  constructor() {
    super('a later version of the bot stored this conversation; it is left as it is');
  }
}

export type Recalled = {
  remembered: Remembered;
  handled: Handled[];
  version: Version | undefined;
  /** What stood there and is no record. */
  unreadable?: unknown;
};

/** The conversation, once no other process may still be sending replies of it: only then is it known what arrived. */
export function recallInTurn(desk: Desk, key: string, id: string): Promise<Recalled> {
  const { peers } = desk;
  if (!peers) return recall(desk, key);
  return untilFound(peers, async () => {
    const found = await recall(desk, key);
    const isKnown = found.handled.some((handled) => handled.id === id);
    return !isKnown && found.handled.some((handled) => isHeld(handled, peers)) ? undefined : found;
  });
}

async function recall({ store, sent }: Desk, key: string): Promise<Recalled> {
  const read = await store.read(key);
  if (read === undefined) return { remembered: 'nothing', handled: [], version: undefined };
  if ('damaged' in read) return { remembered: 'lost', handled: [], version: undefined };
  const record = readRecord(read.value);
  if (record === 'newer') throw new NewerStateError();
  if (record === 'unreadable')
    return { remembered: 'lost', handled: [], version: read.version, unreadable: read.value };
  const { state, handled } = sent.applyTo(key, record);
  return { remembered: state, handled, version: read.version };
}
