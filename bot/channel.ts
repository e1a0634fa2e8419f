import type { Writable } from 'node:stream';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import { z } from 'zod';
import type { Translate } from '../dialogs/translate.ts';
import type { Language } from '../policy/facts.ts';
import type { IncomingActivity } from './activity.ts';
import { hashed } from './conversation/key.ts';
import type { Incoming } from './conversation/takeTurn.ts';
import type { Delivery } from './delivery.ts';
import type { Means, TeamDesk } from './escalation/teamDesk.ts';
import type { Extension } from './extension/extension.ts';
import { isInGroup, personOf } from './group.ts';
import { incomingFrom, isComingOrGoing } from './incoming.ts';
import type { Message } from './message.ts';
import { inTime, PATIENCE, TooLate, withoutRetries } from './sendOnce.ts';
import { tellWhenSlow } from './slowness.ts';
import { isOnOwnCard, sendInPlace, spoken, type TapResponse } from './tapInPlace.ts';
import { realPacing, untilTaken } from './throttle.ts';

/** What stands behind the channel: nothing there knows the Bot Framework. */
export type Behind = {
  answer: (incoming: Incoming, delivery: Delivery) => Promise<void>;
  extension: Extension;
  team: TeamDesk;
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
      if (await behind.team(activity, meansOf(context))) return;
      await answerPerson(behind, { context, activity, response });
    };
}

async function answerPerson(behind: Behind, asked: Omit<Call, 'incoming'>): Promise<void> {
  const { activity } = asked;
  const incoming = incomingFrom(activity, behind.newId);
  if (!incoming) return;
  const call = { ...asked, incoming };
  if (activity.type === ActivityTypes.Invoke) await answerTap(behind, call);
  else if (activity.deliveryMode === 'expectReplies') await behind.answer(incoming, deliveryOf(call, true));
  else await answerByMessages(behind, call);
}

function meansOf(context: TurnContext): Means {
  return {
    update: (message) => {
      withoutRetries(context);
      return inTime(context.updateActivity(message));
    },
    post: (messages) => post(context, messages),
    respond: (body) => respond(context, body),
  };
}

type Call = { context: TurnContext; activity: IncomingActivity; incoming: Incoming; response: Writable };

function deliveryOf({ context, activity, incoming, response }: Call, isInline: boolean): Delivery {
  const { channelId, conversation } = activity;
  const isForOne = isInGroup(activity) && !isComingOrGoing(incoming.turn);
  const isCollected = activity.deliveryMode === 'expectReplies'; // nothing is taken before the response has left
  return {
    channelId,
    view: viewOf(activity),
    conversation: hashed(channelId, conversation.id),
    ...(isForOne && { person: personOf(activity, incoming.key) }),
    isInline,
    takesNews: activity.deliveryMode === 'expectReplies' && activity.type !== ActivityTypes.Invoke,
    send: (messages, onTaken) => post(context, messages, isCollected ? undefined : onTaken),
    onSettled: (callback) => {
      if (isInline) response.once('close', () => callback(response.writableFinished));
      else callback(true);
    },
  };
}

/** The desk asks for more than a chat shows. */
const deskData = z.object({ view: z.literal('desk') });

function viewOf({ channelData }: IncomingActivity): Delivery['view'] {
  return deskData.safeParse(channelData).data?.view;
}

/** Somebody who waits for messages sees that there will be one. */
async function answerByMessages({ answer }: Behind, call: Call): Promise<void> {
  const { context, incoming } = call;
  const delivery = deliveryOf(call, false);
  if (isComingOrGoing(incoming.turn)) return answer(incoming, delivery);
  const slowness = tellWhenSlow(async () => {
    withoutRetries(context);
    await context.sendActivity({ type: ActivityTypes.Typing });
  });
  const send: Delivery['send'] = (...sent) => {
    slowness.isOver();
    return delivery.send(...sent);
  };
  try {
    await answer(incoming, { ...delivery, send });
  } finally {
    slowness.isOver();
  }
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

/** One message after another, so that of several none is sent twice when a later one has to wait. */
async function post(context: TurnContext, messages: Message[], onTaken?: () => void): Promise<void> {
  withoutRetries(context);
  const deadline = realPacing.now() + PATIENCE;
  const sendAll = async () => {
    for (const message of messages) {
      if (realPacing.now() >= deadline) throw new TooLate('the channel took long over the messages before');
      await untilTaken(() => context.sendActivities([message]), deadline);
      onTaken?.();
    }
  };
  await inTime(sendAll());
}
