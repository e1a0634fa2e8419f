import type { Writable } from 'node:stream';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { Translate } from '../dialogs/translate.ts';
import type { Language } from '../policy/facts.ts';
import type { IncomingActivity } from './activity.ts';
import { hashed } from './conversation/key.ts';
import type { Incoming } from './conversation/takeTurn.ts';
import type { Delivery } from './delivery.ts';
import type { Extension } from './extension/extension.ts';
import { isInGroup, personOf } from './group.ts';
import { incomingFrom, isComingOrGoing } from './incoming.ts';
import type { Message } from './message.ts';
import { inTime, withoutRetries } from './sendOnce.ts';
import { isOnOwnCard, sendInPlace, spoken, type TapResponse } from './tapInPlace.ts';

/** What stands behind the channel: nothing there knows the Bot Framework. */
export type Behind = {
  answer: (incoming: Incoming, delivery: Delivery) => Promise<void>;
  extension: Extension;
  newId: () => string;
  translate: Record<Language, Translate>;
};

/** What the adapter is to call for the activity of one request. */
export function channelLogic(behind: Behind) {
  return (response: Writable) =>
    async (context: TurnContext): Promise<void> => {
      const activity = context.activity as object as IncomingActivity; // parsed before the adapter saw it
      const body = behind.extension(activity);
      if (body) return respond(context, body);
      const incoming = incomingFrom(activity, behind.newId);
      if (!incoming) return;
      const call = { context, activity, incoming, response };
      if (activity.type === ActivityTypes.Invoke) await answerTap(behind, call);
      else await behind.answer(incoming, deliveryOf(call, activity.deliveryMode === 'expectReplies'));
    };
}

type Call = { context: TurnContext; activity: IncomingActivity; incoming: Incoming; response: Writable };

function deliveryOf({ context, activity, incoming, response }: Call, isInline: boolean): Delivery {
  const { channelId, conversation } = activity;
  const isForOne = isInGroup(activity) && !isComingOrGoing(incoming.turn);
  return {
    channelId,
    conversation: hashed(channelId, conversation.id),
    ...(isForOne && { person: personOf(activity, incoming.key) }),
    isInline,
    send: (messages) => post(context, messages),
    onSettled: (callback) => {
      if (isInline) response.once('close', () => callback(response.writableFinished));
      else callback(true);
    },
  };
}

/** A tap that waits for its answer gets one, whatever happens: without, the channel shows a failure of its own. */
async function answerTap({ answer, translate }: Behind, call: Call): Promise<void> {
  const { context, activity, incoming } = call;
  const isOwn = isOnOwnCard(activity, incoming.turn);
  const delivery = deliveryOf(call, isOwn || activity.deliveryMode === 'expectReplies');
  let hasResponded = false;
  const respondOnce = (body: TapResponse) => {
    hasResponded = true;
    return respond(context, body);
  };
  const send = sendInPlace({ post: delivery.send, respond: respondOnce }, isOwn, translate);
  try {
    await answer(incoming, { ...delivery, send });
  } finally {
    const say = translate[incoming.turn.language];
    if (!hasResponded) await respondOnce(spoken(say(isOwn ? 'tap.undelivered' : 'tap.beside')));
  }
}

/** What the channel waits for. */
async function respond(context: TurnContext, body: object): Promise<void> {
  await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
}

async function post(context: TurnContext, messages: Message[]): Promise<void> {
  if (messages.length === 0) return;
  withoutRetries(context);
  await inTime(context.sendActivities(messages));
}
