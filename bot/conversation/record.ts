import { z } from 'zod';
import { type Reply, replySchema } from '../../dialogs/reply.ts';
import { type State, stateSchema } from '../../dialogs/state.ts';

/** How many handled activities a conversation remembers: more than a channel delivers again. */
const MOST_HANDLED = 20;

/**
 * What is stored for one person in one conversation, in one write: the state, and for the last handled activities
 * their ids and the replies they led to. `sent` says that the replies surely reached the channel.
 */
export const recordSchema = z.strictObject({
  state: stateSchema,
  handled: z
    // Replies are parsed when they are given again, which is seldom: parsing all of them cost more than the rest.
    .array(z.strictObject({ id: z.string(), replies: z.array(z.unknown()), sent: z.boolean() }))
    .max(MOST_HANDLED),
});
export type ConversationRecord = z.infer<typeof recordSchema>;
export type Handled = ConversationRecord['handled'][number];

/** The replies an activity led to; none that an older version of the bot wrote in another shape. */
export function repliesOf({ replies }: Handled): Reply[] {
  return replies.flatMap((reply) => replySchema.safeParse(reply).data ?? []);
}

/** The record after one more turn. */
export function recordTurn(
  before: readonly Handled[],
  state: State,
  turn: { id: string; replies: Reply[] },
): ConversationRecord {
  return { state, handled: [...before, { ...turn, sent: false }].slice(-MOST_HANDLED) };
}
