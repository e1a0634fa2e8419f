import type { Lead } from '../dialogs/reply.ts';
import type { Translate } from '../dialogs/translate.ts';
import { consult } from '../policy/consult.ts';
import type { Language } from '../policy/facts.ts';
import { activityFrom, type Delivery, type Render } from './channel.ts';
import { givenReplies } from './conversation/givenReplies.ts';
import { NewerStateError } from './conversation/recall.ts';
import { type Desk, type Incoming, type Outgoing, takeTurn } from './conversation/takeTurn.ts';
import { whereWeAre } from './conversation/whereWeAre.ts';
import type { LogFields } from './log.ts';
import { KeyLock } from './storage/keyLock.ts';

/** How replies become messages. */
export type Rendering = { render: Render; translate: Record<Language, Translate> };

/**
 * What happens for each activity: take the turn, then send what it led to. One person's turns go one after another,
 * so that no turn takes replies for lost that are still on their way.
 */
export function answerTurn(desk: Desk, rendering: Rendering) {
  const turns = new KeyLock();
  return (incoming: Incoming, delivery: Delivery): Promise<void> =>
    turns.run(incoming.key, async () => {
      const outgoing = await take(desk, rendering, incoming, delivery);
      if (outgoing) await give(desk, rendering, { incoming, outgoing, delivery });
    });
}

type Exchange = { incoming: Incoming; outgoing: Outgoing; delivery: Delivery };

/** Takes the turn, or tells the person that nothing was lost, with a reference that leads to the log line, and where we are. */
async function take(
  desk: Desk,
  { render, translate }: Rendering,
  incoming: Incoming,
  delivery: Delivery,
): Promise<Outgoing | undefined> {
  try {
    const outgoing = await takeTurn(desk, incoming);
    observe(desk, outgoing);
    return outgoing;
  } catch (error) {
    const reference = desk.bot.newId();
    report(desk, 'turn-failed', { reference, key: incoming.key }, error);
    const current = await whereWeAre(desk, incoming.key);
    const key = error instanceof NewerStateError ? 'error.newer' : 'error.generic';
    const text = translate[current?.language ?? incoming.turn.language](key, { reference });
    const step = current ? [activityFrom(current, delivery.channelId, render)] : [];
    await delivery.send([{ type: 'message', text }, ...step]).catch(() => {}); // what failed is reported already
    return undefined;
  }
}

/** Sends the replies, and remembers that they went. What may not have arrived is shown by the next turn. */
async function give(
  desk: Desk,
  { render }: Rendering,
  { incoming, outgoing, delivery }: Exchange,
): Promise<void> {
  if (outgoing.replies.length === 0) return;
  const given = givenReplies(desk, incoming, outgoing);
  const settle = (hasLeft: boolean) =>
    given.settle(hasLeft).catch((error) => report(desk, 'mark-failed', { key: incoming.key }, error));
  try {
    if (!delivery.isInline && !(await given.isOurs())) return;
    await delivery.send(outgoing.replies.map((reply) => activityFrom(reply, delivery.channelId, render)));
  } catch (error) {
    report(desk, 'send-failed', { key: incoming.key }, error);
    return await settle(false);
  }
  given.mark();
  await new Promise<void>((resolve) => {
    delivery.onSettled((hasLeft) => void settle(hasLeft).then(resolve));
    // Replies in a response leave after this turn, which must not wait for them.
    if (delivery.isInline) resolve();
  });
}

function report({ bot }: Desk, event: string, about: LogFields, error: unknown): void {
  const { name, code, stack } = error as { name?: string; code?: string; stack?: string }; // undefined where absent
  bot.counters.count('errors', code ?? name);
  bot.log(event, { ...about, name, code, stack });
}

/** What is said when a message could not be used, and so tells the kinds of misses apart. */
const MISSES = new Set<Lead['say']>([
  'missed',
  'missed-again',
  'missed-often',
  'missed-answered',
  'off-topic',
  'no-person',
  'no-lessons',
]);

function observe({ bot: { counters }, dialogs: { edition } }: Desk, { replies, isRepeat }: Outgoing): void {
  if (isRepeat) return;
  counters.count('turns');
  for (const { show, facts, unsure, leads } of replies) {
    for (const { say } of leads) if (MISSES.has(say)) counters.count('misses', say);
    if (leads.some(({ say }) => say === 'stale')) counters.count('stale-taps');
    const consultation = consult(edition, facts, unsure);
    if (show.view === 'answer' && consultation.status === 'answered')
      counters.count('outcomes', consultation.outcome);
  }
}
