import { converse, type Remembered } from '../../dialogs/converse.ts';
import type { Reply } from '../../dialogs/reply.ts';
import type { Conversed } from '../../dialogs/step.ts';
import type { Turn, World } from '../../dialogs/world.ts';
import type { Store, Version } from '../storage/store.ts';
import type { BotWorld } from '../world.ts';
import { type Handled, recordSchema, recordTurn, repliesOf } from './record.ts';
import type { SentLog } from './sentLog.ts';

export type Desk = { store: Store; dialogs: World; bot: BotWorld; sent: SentLog };

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
  /** How often the turn was begun again because another one wrote first. */
  retries: number;
};

/** One other turn of the same conversation may win each race, so this many at once can all get through. */
const MOST_TRIES = 200;

/**
 * Takes one turn: reads the conversation, lets the dialog decide, and writes what follows only if nobody wrote
 * meanwhile, else begins again. When it resolves, the replies are stored and may be sent.
 * @throws StorageError when the conversation cannot be read or written; nothing has changed then
 */
export async function takeTurn(desk: Desk, { key, id, turn }: Incoming): Promise<Outgoing> {
  let wasLost = false;
  for (let retries = 0; retries < MOST_TRIES; retries += 1) {
    const found = await recall(desk, key);
    wasLost ||= found.remembered === 'lost';
    const repeated = found.handled.find((handled) => handled.id === id);
    if (repeated) {
      desk.bot.counters.count('repeats');
      return { replies: repliesOf(repeated), isRepeat: true, wasSent: repeated.sent, retries };
    }
    const remembered = wasLost && found.remembered === 'nothing' ? 'lost' : found.remembered;
    const conversed = desk.bot.trace.step('dialogue', () => converse(remembered, turn, desk.dialogs));
    if (conversed.state === remembered && conversed.replies.length === 0) return fresh([], retries);
    if (await commit(desk, key, { ...found, id, conversed })) {
      return fresh([...unsentBefore(found.handled, conversed.replies), ...conversed.replies], retries);
    }
    desk.bot.counters.count('conflicts');
  }
  throw new Error(`a turn lost ${MOST_TRIES} races for its conversation`);
}

function fresh(replies: Reply[], retries: number): Outgoing {
  return { replies, isRepeat: false, wasSent: false, retries };
}

type Recalled = {
  remembered: Remembered;
  handled: Handled[];
  version: Version | undefined;
  /** What stood there and is no record. */
  unreadable?: unknown;
};

async function recall({ store, sent }: Desk, key: string): Promise<Recalled> {
  const read = await store.read(key);
  if (read === undefined) return { remembered: 'nothing', handled: [], version: undefined };
  if ('damaged' in read) return { remembered: 'lost', handled: [], version: undefined };
  const parsed = recordSchema.safeParse(read.value);
  if (parsed.success) {
    const { state, handled } = sent.applyTo(key, parsed.data);
    return { remembered: state, handled, version: read.version };
  }
  return { remembered: 'lost', handled: [], version: read.version, unreadable: read.value };
}

type Decided = Recalled & { id: string; conversed: Conversed };

async function commit({ store, sent, bot }: Desk, key: string, decided: Decided): Promise<boolean> {
  const { handled, version, id, conversed, unreadable } = decided;
  const record = recordTurn(handled, conversed.state, { id, replies: conversed.replies });
  if ((await store.write(key, record, version)) === undefined) return false;
  sent.forget(key, record);
  if (unreadable !== undefined) {
    // Never silently replaced; under the same person, so that whatever removes their data finds it.
    const aside = bot.newId();
    await store.write(`${key}/unreadable/${aside}`, unreadable, undefined);
    bot.log('state-unreadable', { key, aside });
  }
  return true;
}

/** How many turns without a confirmed delivery are looked back at. */
const MOST_UNSENT = 3;

/**
 * Replies of the last turns that may never have arrived, because the process or the channel failed right then.
 * What the new replies show anyway is not said twice, and a question is always shown again by the turn itself.
 */
function unsentBefore(handled: Handled[], replies: Reply[]): Reply[] {
  const lastSent = handled.findLastIndex(({ sent }) => sent);
  const unsent = handled
    .slice(lastSent + 1)
    .slice(-MOST_UNSENT)
    .flatMap(repliesOf);
  const shown = replies.map(({ show }) => show.view);
  return unsent.filter(({ show: { view } }) => view !== 'question' && !shown.includes(view));
}
