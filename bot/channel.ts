import { type Activity, ActivityTypes, type TurnContext, TurnContext as Turns } from 'botbuilder';
import type { Rendered } from '../cards/renderReply.ts';
import type { Reply } from '../dialogs/reply.ts';
import { activitySchema, type IncomingActivity } from './activity.ts';
import { conversationKey, hashed } from './conversation/key.ts';
import type { Incoming } from './conversation/takeTurn.ts';
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
  /** The replies travel in the response itself, so they are given for a repeated activity too. */
  isInline: boolean;
  send: (activities: Partial<Activity>[]) => Promise<void>;
  apologize: (text: string) => Promise<void>;
};

/** What the adapter is to call for each activity: nothing behind it knows the Bot Framework. */
export function channelLogic(
  answer: (incoming: Incoming, delivery: Delivery) => Promise<void>,
  newId: () => string,
) {
  return async (context: TurnContext): Promise<void> => {
    const incoming = incomingFrom(context, newId);
    if (incoming) await answer(incoming, deliveryOf(context));
  };
}

function deliveryOf(context: TurnContext): Delivery {
  const { channelId, deliveryMode } = context.activity;
  return {
    channelId,
    isInline: deliveryMode === 'expectReplies',
    send: async (activities) => void (await context.sendActivities(activities)),
    apologize: async (text) => void (await context.sendActivity(text)),
  };
}

/** What came in, for the conversation to decide on; undefined when there is nothing to decide. */
function incomingFrom(context: TurnContext, newId: () => string): Incoming | undefined {
  const activity = activitySchema.parse(context.activity);
  const text = (Turns.removeRecipientMention({ ...context.activity }) ?? '').trim();
  const turn = turnOf(activity, text);
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

type Members = Pick<IncomingActivity, 'from' | 'recipient' | 'membersAdded'>;

/** Whoever speaks; in an update about a one-to-one conversation, the member that is not the bot. */
function personIn({ from, recipient, membersAdded }: Members): string {
  const joined = membersAdded?.find(({ id }) => id !== recipient?.id);
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
