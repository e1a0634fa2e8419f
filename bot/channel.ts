import type { Writable } from 'node:stream';
import { type Activity, ActivityTypes, type TurnContext } from 'botbuilder';
import type { Rendered } from '../cards/renderReply.ts';
import type { Reply } from '../dialogs/reply.ts';
import type { IncomingActivity } from './activity.ts';
import { conversationKey, hashed } from './conversation/key.ts';
import type { Incoming } from './conversation/takeTurn.ts';
import { textWithoutMention } from './mention.ts';
import { inTime, withoutRetries } from './sendOnce.ts';
import { turnOf } from './turnOf.ts';

/** Channels that show no cards: there the message is text. */
const TEXT_CHANNELS = new Set([
  'sms',
  'email',
  'telegram',
  'line',
  'kik',
  'groupme',
  'slack',
  'facebook',
  'twilio-sms',
]);

const CARD = 'application/vnd.microsoft.card.adaptive';

/** Where the replies of one turn go. */
export type Delivery = {
  channelId: string;
  /** Stands for the conversation, of one person or a group; nothing can be read from it. */
  conversation: string;
  /** The replies travel in the response itself, so they are given for a repeated activity too. */
  isInline: boolean;
  /** Rejects when the channel did not take them, or did not say so in time. Never says anything twice. */
  send: (activities: Partial<Activity>[]) => Promise<void>;
  /** Calls back once it is known whether the replies left: those that travel in the response do so when it ends. */
  onSettled: (callback: (hasLeft: boolean) => void) => void;
};

/** What the adapter is to call for the activity of one request: nothing behind it knows the Bot Framework. */
export function channelLogic(
  answer: (incoming: Incoming, delivery: Delivery) => Promise<void>,
  newId: () => string,
) {
  return (response: Writable) =>
    async (context: TurnContext): Promise<void> => {
      const incoming = incomingFrom(context, newId);
      if (incoming) await answer(incoming, deliveryOf(context, response));
    };
}

function deliveryOf(context: TurnContext, response: Writable): Delivery {
  const { channelId, deliveryMode, conversation } = context.activity;
  const isInline = deliveryMode === 'expectReplies';
  return {
    channelId,
    conversation: hashed(channelId, conversation.id),
    isInline,
    send: async (activities) => {
      withoutRetries(context);
      await inTime(context.sendActivities(activities));
    },
    onSettled: (callback) => {
      if (isInline) response.once('close', () => callback(response.writableFinished));
      else callback(true);
    },
  };
}

/** What came in, for the conversation to decide on; undefined when there is nothing to decide. */
function incomingFrom(context: TurnContext, newId: () => string): Incoming | undefined {
  const activity = context.activity as object as IncomingActivity; // parsed before the adapter saw it
  const turn = turnOf(activity, textWithoutMention(activity));
  if (!turn) return undefined;
  const { channelId, conversation } = activity;
  // A group is greeted as a whole, not for the one who added the bot.
  const person = turn.input.kind === 'joined' && conversation.isGroup ? 'everybody' : personIn(activity);
  return {
    key: conversationKey(channelId, conversation.id, person),
    id: hashed(activity.id ?? newId()),
    turn,
  };
}

/** Whoever speaks; in an update about a one-to-one conversation, the member that is not the bot. */
function personIn({ type, from, recipient, membersAdded }: IncomingActivity): string {
  const joined =
    type === 'conversationUpdate' ? membersAdded?.find(({ id }) => id !== recipient?.id) : undefined;
  return joined?.id ?? from?.id ?? 'everybody';
}

export type Render = (reply: Reply) => Rendered;

/** A reply as the channel shows it: a card and nothing beside it, or text where there are no cards. */
export function activityFrom(reply: Reply, channelId: string, render: Render): Partial<Activity> {
  const { card, text, summary, entity } = render(reply);
  const message = { type: ActivityTypes.Message, summary, locale: reply.language, entities: [entity] };
  if (TEXT_CHANNELS.has(channelId)) return { ...message, text };
  return { ...message, attachments: [{ contentType: CARD, content: card }] };
}
