import type { Turn } from '../dialogs/world.ts';
import type { IncomingActivity } from './activity.ts';
import { conversationKey, hashed } from './conversation/key.ts';
import type { Incoming } from './conversation/takeTurn.ts';
import type { Reach } from './escalation/escalation.ts';
import { isInGroup, ownerOf } from './group.ts';
import { isAttachmentAlone, isSpokenTo, textWithoutMentions } from './mention.ts';
import { turnOf } from './turnOf.ts';

/** Whose conversation it is when it is nobody's in particular: a group's, for its welcome. */
const EVERYBODY = 'everybody';

/** What came in, for the conversation to decide on; undefined when there is nothing to decide. */
export function incomingFrom(activity: IncomingActivity, newId: () => string): Incoming | undefined {
  if (!isSpokenTo(activity) || isAttachmentAlone(activity)) return undefined;
  const { channelId, conversation } = activity;
  const keyOf = (person: string) => conversationKey(channelId, conversation.id, person);
  const key = keyOf(personIn(activity));
  const turn = turnOf(activity, { text: textWithoutMentions(activity), owner: ownerOf(key) });
  if (!turn) return undefined;
  const isForAll = isInGroup(activity) && isComingOrGoing(turn);
  const reach = reachOf(activity);
  return { key: isForAll ? keyOf(EVERYBODY) : key, id: hashed(activity.id ?? newId()), turn, reach };
}

/** Where the person can be told something without having asked; null where replies only travel in responses. */
function reachOf({
  channelId,
  conversation,
  from,
  recipient,
  serviceUrl,
  deliveryMode,
}: IncomingActivity): Reach | null {
  if (deliveryMode === 'expectReplies' || !serviceUrl || !recipient) return null;
  return { channelId, serviceUrl, conversation: conversation.id, user: from?.id ?? null, bot: recipient.id };
}

/** A group is greeted as a whole, not for the one who added the bot. */
export function isComingOrGoing({ input }: Turn): boolean {
  return input.kind === 'joined' || input.kind === 'left';
}

/** Whoever speaks; in an update about a one-to-one conversation, the member that is not the bot. */
function personIn({ type, from, recipient, membersAdded }: IncomingActivity): string {
  const joined =
    type === 'conversationUpdate' ? membersAdded?.find(({ id }) => id !== recipient?.id) : undefined;
  return joined?.id ?? from?.id ?? EVERYBODY;
}
