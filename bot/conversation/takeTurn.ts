import { converse } from '../../dialogs/converse.ts';
import type { Effect } from '../../dialogs/effect.ts';
import type { Reply } from '../../dialogs/reply.ts';
import type { Turn, World } from '../../dialogs/world.ts';
import type { Reach } from '../escalation/escalation.ts';
import type { Escalations } from '../escalation/escalations.ts';
import type { Store } from '../storage/store.ts';
import type { BotWorld } from '../world.ts';
import { commit } from './commit.ts';
import type { Peers } from './peers.ts';
import { recallInTurn } from './recall.ts';
import { type Handled, repliesOf } from './record.ts';
import type { SentLog } from './sentLog.ts';
import type { StoredRecord } from './storedRecord.ts';
import { type Owed, unsentBefore } from './unsentBefore.ts';
import type { Unstored } from './unstored.ts';
import { withCode } from './withCode.ts';
import { withoutRecord } from './withoutRecord.ts';
import { handedOverIn, worldFor } from './worldFor.ts';

export type Desk = {
  store: Store;
  dialogs: World;
  now: () => Date;
  bot: BotWorld;
  sent: SentLog;
  unstored: Unstored;
  /**
   * Does what a turn asks for besides; the id is the turn's, and the same when it is begun again. May give what is to
   * be done once the turn is stored.
   */
  perform: (
    effect: Effect,
    id: string,
    from: Pick<Incoming, 'key' | 'reach'>,
  ) => Promise<(() => void) | undefined>;
  /** Cases that were handed over to a person; absent where there is nobody. */
  escalations?: Escalations | undefined;
  /** null where the store is this process's alone. */
  peers: Peers | null;
};

export type Incoming = {
  /** Where the conversation of this person is stored. */
  key: string;
  /** The activity's id: the same id is never handled twice. */
  id: string;
  turn: Turn;
  /** Where the person can be told something without having asked; null or absent where they cannot. */
  reach?: Reach | null;
};

export type Outgoing = {
  replies: Reply[];
  /** The first replies are those of earlier turns that may not have arrived: the id of the turn of each. */
  owed: string[];
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
  /** Ids of cases of this person that were handed over. */
  handedOver?: string[];
};

/** One other turn of the same conversation may win each race, so this many at once can all get through. */
const MOST_TRIES = 200;

/**
 * Takes one turn: reads the conversation, lets the dialog decide, and writes what follows only if nobody wrote
 * meanwhile, else begins again. When it resolves, the replies are stored and may be sent.
 * @throws StorageError when the conversation cannot be read or written; nothing has changed then
 * @throws NewerStateError when a later version of the bot wrote it; it is left as it is
 */
export async function takeTurn(desk: Desk, incoming: Incoming): Promise<Outgoing> {
  const { key, id, turn: said } = incoming;
  const unstored = desk.unstored.find(key, id);
  if (unstored)
    return {
      replies: unstored.replies,
      owed: [],
      isRepeat: true,
      wasSent: unstored.sent,
      isUnstored: true,
      retries: 0,
    };
  const turn = await withCode(said, desk.store, desk.now());
  for (let retries = 0; retries < MOST_TRIES; retries += 1) {
    const found = await recallInTurn(desk, key, id);
    const repeated = repeatOf(found.handled, id);
    if (repeated) {
      desk.bot.counters.count('repeats');
      return { ...repeated, retries };
    }
    const { remembered } = found;
    const erased = remembered === 'nothing' ? desk.unstored.erasingOf(key) : undefined;
    if (erased)
      return { ...(await withoutRecord(desk, { key, id, state: 'erased', replies: erased })), retries };
    const world = await worldFor(desk, remembered, incoming);
    const { state, replies, effects } = desk.bot.trace.step('dialogue', () =>
      converse(remembered, turn, world),
    );
    const handedOver = handedOverIn(state);
    if (state === remembered && replies.length === 0) return { ...fresh([]), retries, handedOver };
    if (typeof state === 'string')
      return { ...(await withoutRecord(desk, { key, id, state, replies })), retries };
    const stored = await commit(desk, incoming, { ...found, conversed: { state, replies, effects } });
    const given = fresh(replies, unsentBefore(found.handled, replies));
    if (stored) return { ...given, stored, retries, handedOver };
    desk.bot.counters.count('conflicts');
  }
  throw new Error(`a turn lost ${MOST_TRIES} races for its conversation`);
}

type Given = Omit<Outgoing, 'retries'>;

function fresh(replies: Reply[], owed: Owed[] = []): Given {
  return { ...withOwed(replies, owed), isRepeat: false, wasSent: false, isUnstored: false };
}

/** What the activity led to when it came before; with what was owed then, unless that went along. */
function repeatOf(handled: Handled[], id: string): Given | undefined {
  const place = handled.findIndex((turn) => turn.id === id);
  const turn = handled[place];
  if (!turn) return undefined;
  const replies = repliesOf(turn);
  const owed = turn.sent ? [] : unsentBefore(handled.slice(0, place), replies);
  return { ...withOwed(replies, owed), isRepeat: true, wasSent: turn.sent, isUnstored: false };
}

function withOwed(replies: Reply[], owed: Owed[]): Pick<Outgoing, 'replies' | 'owed'> {
  return { replies: [...owed.map(({ reply }) => reply), ...replies], owed: owed.map(({ id }) => id) };
}
