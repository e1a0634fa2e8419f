import type { Lead } from '../../dialogs/lead.ts';
import type { World } from '../../dialogs/world.ts';
import { consult } from '../../policy/consult.ts';
import type { Incoming, Outgoing } from '../conversation/takeTurn.ts';
import type { LogFields } from '../log.ts';
import type { BotWorld } from '../world.ts';
import { codeOrName } from './errorFacts.ts';
import { knownChannel } from './knownChannel.ts';

/** How a turn ended: its replies were sent, or it could not be taken, or the channel did not take them. */
export type Ended =
  | { outgoing: Outgoing; sent: number }
  | { failed: 'send'; outgoing: Outgoing; error: unknown }
  | { failed: 'turn'; reference: string; error: unknown };

type Seen = Ended & {
  incoming: Incoming;
  channelId: string;
  /** From arrival to the last reply, in ms. */
  ms: number;
};

type Desk = { bot: BotWorld; dialogs: Pick<World, 'editionOf'> };

/** What is said when a message could not be used, and so tells the kinds of misses apart. */
const MISSES = new Set<Lead['say']>([
  'missed',
  'missed-again',
  'missed-often',
  'missed-answered',
  'off-topic',
  'no-person',
  'missed-lesson',
  'no-option',
]);

/** Counts a turn, notes it in the trace, and writes its one log line, which says what was decided and not what was said. */
export function observeTurn({ bot, dialogs: { editionOf } }: Desk) {
  const { counters, log, trace } = bot;

  function decided({ replies, isRepeat, retries }: Outgoing) {
    const leads = replies.flatMap(({ leads }) => leads.map(({ say }) => say));
    const answers = replies.flatMap(({ show, edition, facts, unsure }) => {
      const consultation = consult(editionOf(edition), facts, unsure);
      return show.view === 'answer' && consultation.status === 'answered' ? [consultation] : [];
    });
    const last = answers.at(-1);
    return {
      repeat: isRepeat,
      retries,
      replies: replies.map(({ show }) => ('fact' in show ? `${show.view}:${show.fact}` : show.view)),
      says: leads,
      misses: leads.filter((lead) => MISSES.has(lead)),
      outcomes: answers.map(({ outcome }) => outcome),
      edition: last?.edition,
      outcome: last?.outcome,
      support: last?.support,
      rules: last?.rules,
    };
  }

  function count(kind: string, { repeat, misses, says, outcomes }: ReturnType<typeof decided>): void {
    if (repeat) return;
    counters.count('turns', kind);
    for (const miss of misses) counters.count('misses', miss);
    for (const say of says) if (say === 'stale') counters.count('stale-taps');
    for (const outcome of outcomes) counters.count('outcomes', outcome);
  }

  return (seen: Seen): void => {
    const { incoming, channelId, ms } = seen;
    const { kind } = incoming.turn.input;
    const found = 'outgoing' in seen ? decided(seen.outgoing) : undefined;
    if (found) count(kind, found);
    counters.time('turn', ms);
    const { outcomes: _, ...facts } = found ?? {};
    const fields: LogFields = {
      key: incoming.key,
      channel: knownChannel(channelId),
      input: kind,
      ...facts,
      sent: 'sent' in seen ? seen.sent : 0,
      ms: Math.round(ms * 10) / 10,
    };
    trace.note(fields);
    const line = { ...fields, trace: trace.id() };
    if (!('failed' in seen)) {
      log('turn', line);
      return;
    }
    counters.count('errors', codeOrName(seen.error));
    const reference = 'reference' in seen ? { reference: seen.reference } : {};
    log(`${seen.failed}-failed`, { ...reference, ...line }, seen.error);
  };
}
