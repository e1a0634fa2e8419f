import { z } from 'zod';
import { isNewer, migrate } from '../../dialogs/migrate.ts';
import { type Reply, replySchema } from '../../dialogs/reply.ts';
import { type State, stateSchema } from '../../dialogs/state.ts';

/** How many handled activities a conversation remembers: more than a channel delivers again. */
const MOST_HANDLED = 20;

const handledSchema = z.strictObject({
  id: z.string(),
  // Replies are parsed when they are given again, which is seldom: parsing all of them cost more than the rest.
  replies: z.array(z.unknown()),
  /** The replies surely reached the channel. */
  sent: z.boolean(),
  /** Where several processes share the store: which of them is sending the replies, and until when (ms since 1970) it may be. */
  sending: z.strictObject({ by: z.string(), until: z.number() }).optional(),
});

/**
 * What is stored for one person in one conversation, in one write: the state, and for the last handled activities
 * their ids and the replies they led to. The shape of all of it is counted by the state's `shape`.
 */
const recordSchema = z.strictObject({
  state: stateSchema,
  handled: z.array(handledSchema).max(MOST_HANDLED),
});
export type ConversationRecord = z.infer<typeof recordSchema>;
export type Handled = ConversationRecord['handled'][number];

const stateful = z.looseObject({ state: z.unknown() });

/** A stored value as a record of today's shape, wherever an earlier version of the bot left one that can be read. */
export function readRecord(value: unknown): ConversationRecord | 'newer' | 'unreadable' {
  const today = recordSchema.safeParse(value);
  if (today.success) return today.data;
  const found = stateful.safeParse(value);
  if (!found.success) return 'unreadable';
  if (isNewer(found.data.state)) return 'newer';
  return recordSchema.safeParse({ ...found.data, state: migrate(found.data.state) }).data ?? 'unreadable';
}

/** The replies an activity led to; none that an older version of the bot wrote in another shape. */
export function repliesOf({ replies }: Handled): Reply[] {
  return replies.flatMap((reply) => replySchema.safeParse(reply).data ?? []);
}

/** The record after one more turn. */
export function recordTurn(
  before: readonly Handled[],
  state: State,
  turn: { id: string; replies: Reply[]; sending?: Handled['sending'] },
): ConversationRecord {
  return { state, handled: [...before, { ...turn, sent: false }].slice(-MOST_HANDLED) };
}
