import { converse } from '../../dialogs/converse.ts';
import type { Effect } from '../../dialogs/effect.ts';
import type { Reply } from '../../dialogs/reply.ts';
import type { Continued } from '../../dialogs/step.ts';
import type { Turn, World } from '../../dialogs/world.ts';
import type { Store } from '../storage/store.ts';
import type { BotWorld } from '../world.ts';
import { erasePerson } from './erasePerson.ts';
import { type Peers, sendingBy } from './peers.ts';
import { type Recalled, recallInTurn } from './recall.ts';
import { recordTurn, repliesOf } from './record.ts';
import type { SentLog } from './sentLog.ts';
import type { StoredRecord } from './storedRecord.ts';
import { unsentBefore } from './unsentBefore.ts';
import type { Unstored } from './unstored.ts';
import { withCode } from './withCode.ts';

export type Desk = {
  store: Store;
  dialogs: World;
  now: () => Date;
  bot: BotWorld;
  sent: SentLog;
  unstored: Unstored;
  /** Does what a turn asks for besides; the id is the turn's, and the same when it is begun again. */
  perform: (effect: Effect, id: string) => Promise<void>;
  /** null where the store is this process's alone. */
  peers: Peers | null;
};

export type Incoming = {
  /** Where the conversation of this person is stored. */
  key: string;
  /** The activity's id: the same id is never handled twice. */
  id: string;
  turn: Turn;
};

export type Outgoing = {
  replies: Reply[];
  /** The id was known: nothing was decided anew, these are the replies it had. */
  isRepeat: boolean;
  /** Those replies are known to have reached the channel. */
  wasSent: boolean;
  /** Nothing may be stored of the turn: see `unstored.ts`. */
  isUnstored: boolean;
  /** What this turn wrote; absent where it wrote nothing. */
  stored?: StoredRecord;
  /** How often the turn was begun again because another one wrote first. */
  retries: number;
};

/** One other turn of the same conversation may win each race, so this many at once can all get through. */
const MOST_TRIES = 200;

/**
 * Takes one turn: reads the conversation, lets the dialog decide, and writes what follows only if nobody wrote
 * meanwhile, else begins again. When it resolves, the replies are stored and may be sent.
 * @throws StorageError when the conversation cannot be read or written; nothing has changed then
 * @throws NewerStateError when a later version of the bot wrote it; it is left as it is
 */
export async function takeTurn(desk: Desk, { key, id, turn: said }: Incoming): Promise<Outgoing> {
  const unstored = desk.unstored.find(key, id);
  if (unstored)
    return {
      replies: unstored.replies,
      isRepeat: true,
      wasSent: unstored.sent,
      isUnstored: true,
      retries: 0,
    };
  const turn = await withCode(said, desk.store, desk.now());
  let wasLost = false;
  for (let retries = 0; retries < MOST_TRIES; retries += 1) {
    const found = await recallInTurn(desk, key, id);
    wasLost ||= found.remembered === 'lost';
    const repeated = found.handled.find((handled) => handled.id === id);
    if (repeated) {
      desk.bot.counters.count('repeats');
      return {
        replies: repliesOf(repeated),
        isRepeat: true,
        wasSent: repeated.sent,
        isUnstored: false,
        retries,
      };
    }
    const remembered = wasLost && found.remembered === 'nothing' ? 'lost' : found.remembered;
    const { state, replies, effects } = desk.bot.trace.step('dialogue', () =>
      converse(remembered, turn, desk.dialogs),
    );
    if (state === remembered && replies.length === 0) return fresh([], retries);
    if (typeof state === 'string') return await withoutRecord(desk, { key, id, state, replies, retries });
    const stored = await commit(desk, key, { ...found, id, conversed: { state, replies, effects } });
    if (stored) return { ...fresh([...unsentBefore(found.handled, replies), ...replies], retries), stored };
    desk.bot.counters.count('conflicts');
  }
  throw new Error(`a turn lost ${MOST_TRIES} races for its conversation`);
}

function fresh(replies: Reply[], retries: number): Outgoing {
  return { replies, isRepeat: false, wasSent: false, isUnstored: false, retries };
}

type Unkept = Pick<Incoming, 'key' | 'id'> & {
  state: 'nothing' | 'erased';
  replies: Reply[];
  retries: number;
};

async function withoutRecord(desk: Desk, { key, id, state, replies, retries }: Unkept): Promise<Outgoing> {
  if (state === 'erased') await erasePerson(desk, key);
  desk.unstored.add(key, id, replies);
  return { ...fresh(replies, retries), isUnstored: true };
}

type Decided = Recalled & { id: string; conversed: Continued };

async function commit(desk: Desk, key: string, decided: Decided): Promise<StoredRecord | undefined> {
  const { store, sent, bot, peers } = desk;
  const { handled, version, id, conversed, unreadable } = decided;
  const { state, replies, effects = [] } = conversed;
  for (const effect of effects) await desk.perform(effect, id);
  const sending = peers && replies.length > 0 && { sending: sendingBy(peers) };
  const record = recordTurn(handled, state, { id, replies, ...sending });
  const written = await store.write(key, record, version);
  if (written === undefined) return undefined;
  sent.forget(key, record);
  if (unreadable !== undefined) {
    // Never silently replaced; under the same person, so that whatever removes their data finds it.
    const aside = bot.newId();
    await store.write(`${key}/unreadable/${aside}`, unreadable, undefined);
    bot.log('state-unreadable', { key, aside });
  }
  return { record, version: written };
}
