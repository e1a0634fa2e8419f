import type { Reply } from '../dialogs/reply.ts';
import type { Translate } from '../dialogs/translate.ts';
import { consult } from '../policy/consult.ts';
import type { Language } from '../policy/facts.ts';
import { activityFrom, type Delivery, type Render } from './channel.ts';
import { type Desk, type Incoming, type Outgoing, takeTurn } from './conversation/takeTurn.ts';

/** How replies become messages. */
export type Rendering = { render: Render; translate: Record<Language, Translate> };

/** What happens for each activity: take the turn, then send what it led to. */
export function answerTurn(desk: Desk, rendering: Rendering) {
  return async (incoming: Incoming, delivery: Delivery): Promise<void> => {
    const { key, id } = incoming;
    try {
      const outgoing = await takeTurn(desk, incoming);
      observe(desk, outgoing);
      const wasSent = outgoing.isRepeat && desk.sent.has(key, id);
      if (wasSent && !delivery.isInline) return;
      await send(outgoing.replies, delivery, rendering.render);
      desk.sent.mark(key, id);
    } catch (error) {
      await apologize(desk, rendering, { incoming, delivery, error });
    }
  };
}

async function send(replies: Reply[], delivery: Delivery, render: Render): Promise<void> {
  if (replies.length === 0) return;
  await delivery.send(replies.map((reply) => activityFrom(reply, delivery.channelId, render)));
}

type Mishap = { incoming: Incoming; delivery: Delivery; error: unknown };

/** Tells the person that nothing was lost, with a reference that leads to the log line of what went wrong. */
async function apologize({ bot }: Desk, { translate }: Rendering, { incoming, delivery, error }: Mishap) {
  const { key, turn } = incoming;
  const reference = bot.newId();
  const { name, code } = error as { name?: string; code?: string }; // errors carry both, or they are undefined
  bot.counters.count('errors', code ?? name);
  bot.log('turn-failed', {
    reference,
    key,
    name,
    code,
    stack: error instanceof Error ? error.stack : undefined,
  });
  try {
    await delivery.apologize(translate[turn.language]('error.generic', { reference }));
  } catch (unsendable) {
    bot.log('apology-unsent', { reference, name: unsendable instanceof Error ? unsendable.name : undefined });
  }
}

function observe({ bot: { counters }, dialogs: { edition } }: Desk, { replies, isRepeat }: Outgoing): void {
  if (isRepeat) return;
  counters.count('turns');
  for (const { show, facts, unsure, leads } of replies) {
    if (leads.some(({ say }) => say.startsWith('missed'))) counters.count('misses');
    if (leads.some(({ say }) => say === 'stale')) counters.count('stale-taps');
    const consultation = consult(edition, facts, unsure);
    if (show.view === 'answer' && consultation.status === 'answered')
      counters.count('outcomes', consultation.outcome);
  }
}
