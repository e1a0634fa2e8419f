import { givenReplies } from './conversation/givenReplies.ts';
import { NewerStateError } from './conversation/recall.ts';
import { type Desk, type Incoming, type Outgoing, takeTurn } from './conversation/takeTurn.ts';
import { whereWeAre } from './conversation/whereWeAre.ts';
import type { Delivery } from './delivery.ts';
import type { NewsInTurn } from './escalation/newsInTurn.ts';
import { messageFrom, type Rendering } from './message.ts';
import { KeyLock } from './storage/keyLock.ts';
import { codeOrName } from './telemetry/errorFacts.ts';
import { type Ended, observeTurn } from './telemetry/observeTurn.ts';

/**
 * What happens for each activity: take the turn, then send what it led to. One person's turns go one after another,
 * so that no turn takes replies for lost that are still on their way.
 */
export function answerTurn(desk: Desk, rendering: Rendering) {
  const turns = new KeyLock();
  const observe = observeTurn(desk);
  return (incoming: Incoming, delivery: Delivery): Promise<void> => {
    const arrived = desk.bot.clock();
    return turns.run(incoming.key, async () => {
      const ended = await answer(desk, rendering, incoming, delivery);
      if (isIdle(incoming, ended)) return;
      observe({ ...ended, incoming, channelId: delivery.channelId, ms: desk.bot.clock() - arrived });
    });
  };
}

/** A page asks for news again and again: that there are none is nothing to write down. */
function isIdle({ turn }: Incoming, ended: Ended): boolean {
  return turn.input.kind === 'news' && 'sent' in ended && ended.sent === 0;
}

async function answer(
  desk: Desk,
  rendering: Rendering,
  incoming: Incoming,
  delivery: Delivery,
): Promise<Ended> {
  const taken = await take(desk, rendering, incoming, delivery);
  if ('failed' in taken) return taken;
  return give(desk, rendering, { incoming, outgoing: taken, delivery });
}

type Exchange = { incoming: Incoming; outgoing: Outgoing; delivery: Delivery };

/** Takes the turn, or tells the person that nothing was lost, with a reference that leads to the log line, and where we are. */
async function take(
  desk: Desk,
  rendering: Rendering,
  incoming: Incoming,
  delivery: Delivery,
): Promise<Outgoing | Extract<Ended, { failed: 'turn' }>> {
  try {
    return await takeTurn(desk, incoming);
  } catch (error) {
    const reference = desk.bot.newId();
    const current = await whereWeAre(desk, incoming.key);
    const key = error instanceof NewerStateError ? 'error.newer' : 'error.generic';
    const text = rendering.translate[current?.language ?? incoming.turn.language](key, { reference });
    const step = current ? [messageFrom(current, delivery, rendering)] : [];
    await delivery.send([{ type: 'message', text }, ...step]).catch(() => {}); // what failed is reported anyway
    return { failed: 'turn', reference, error };
  }
}

/** Sends the replies, and remembers that they went. What may not have arrived is shown by the next turn. */
async function give(
  desk: Desk,
  rendering: Rendering,
  { incoming, outgoing, delivery }: Exchange,
): Promise<Ended> {
  const { replies, handedOver = [] } = outgoing;
  const news = handedOver.length > 0 ? await newsFor(desk, handedOver, delivery) : undefined;
  const told = news?.messages ?? [];
  if (replies.length + told.length === 0) return { outgoing, sent: 0 };
  const given = replies.length > 0 ? givenReplies(desk, incoming, outgoing) : undefined;
  let taken = 0;
  const markEach = async (hasLeft: boolean) => {
    if (!hasLeft) await given?.markFirst(Math.max(0, taken - told.length));
    await Promise.all([given?.settle(hasLeft), news?.settle(hasLeft)]);
  };
  const settle = (hasLeft: boolean) =>
    markEach(hasLeft).catch((error) => {
      desk.bot.counters.count('errors', codeOrName(error));
      desk.bot.log('mark-failed', { key: incoming.key }, error);
    });
  const onTaken = () => {
    taken += 1;
  };
  try {
    if (given && !delivery.isInline && !(await given.isOurs())) return { outgoing, sent: 0 };
    const messages = replies.map((reply) => messageFrom(reply, delivery, rendering));
    await desk.bot.trace.step('send', () => delivery.send([...told, ...messages], onTaken));
  } catch (error) {
    await settle(false);
    return { failed: 'send', outgoing, error };
  }
  given?.mark();
  await new Promise<void>((resolve) => {
    delivery.onSettled((hasLeft) => void settle(hasLeft).then(() => resolve()));
    // Replies in a response leave after this turn, which must not wait for them.
    if (delivery.isInline) resolve();
  });
  return { outgoing, sent: replies.length + told.length };
}

/** What is new of cases that were handed over; whatever keeps it from being read keeps back nothing else. */
async function newsFor(desk: Desk, ids: string[], delivery: Delivery): Promise<NewsInTurn | undefined> {
  try {
    return await desk.escalations?.newsFor(ids, delivery);
  } catch (error) {
    desk.bot.counters.count('errors', codeOrName(error));
    desk.bot.log('news-failed', {}, error);
    return undefined;
  }
}
