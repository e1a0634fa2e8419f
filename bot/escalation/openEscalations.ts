import type { Context } from '../../cards/scene.ts';
import type { Addressed } from '../../dialogs/person.ts';
import type { Message } from '../message.ts';
import { inTimeToStop, regularly } from '../regularly.ts';
import type { BotWorld } from '../world.ts';
import type { Reach } from './escalation.ts';
import type { EscalationConfig } from './escalationConfig.ts';
import { createEscalations, type Escalations } from './escalations.ts';
import { newsMessage } from './newsMessage.ts';
import { createOutbox, type OutboxWorld } from './outbox.ts';
import { allEscalations } from './storedEscalations.ts';
import { createTeamDesk, type TeamDesk, teamMessage } from './teamDesk.ts';

type Ports = {
  config: EscalationConfig | null;
  store: OutboxWorld['store'];
  /** Who the bot is in a channel of Teams. */
  botId: string;
  push: (to: Reach, message: Message) => Promise<void>;
  context: Context;
  bot: BotWorld;
};

export type OpenEscalations = {
  /** Absent where no team is asked: then there is nothing of it to keep. */
  escalations: Escalations | undefined;
  team: TeamDesk;
  /** Waits for what is being delivered. */
  close: () => Promise<void>;
};

/** Who can be asked, for the conversation. */
export function addressedBy(config: EscalationConfig | null): Addressed | null {
  if (config?.by === 'email') return { by: 'email', address: config.address };
  return config && { by: 'team' };
}

/** Everything about asking a person, and it has begun: what was left undelivered before is taken up. */
export function openEscalations({ config, store, botId, push, context, bot }: Ports): OpenEscalations {
  const { log, counters } = bot;
  const { translate } = context;
  const stored = { store, now: Date.now };
  const team = config?.by === 'team' ? config : undefined;
  const outbox = createOutbox({
    ...stored,
    post: {
      toTeam: async (id, escalation) => {
        if (!team) return;
        const { conversation, serviceUrl } = team;
        const channel = { channelId: 'msteams', user: null, bot: botId, conversation, serviceUrl };
        return push(channel, teamMessage(id, escalation, context));
      },
      toPerson: async (_id, escalation) => {
        const { reach, news } = escalation;
        if (reach && news[0]) await push(reach, newsMessage(escalation, news[0], translate));
      },
    },
    later: (ms, work) => {
      const timer = setTimeout(work, ms).unref();
      return () => clearTimeout(timer);
    },
    random: Math.random,
    log,
    counters,
  });
  const sweep = async () => {
    // A case is a day old whether or not there is still a team.
    if (!team) for await (const _ of allEscalations(stored));
    else await outbox.resume();
  };
  const stopSweeping = regularly(sweep, (error) => log('escalation-failed', {}, error));
  return {
    escalations: team && createEscalations({ stored, outbox, translate }),
    team: createTeamDesk({ config, stored, outbox, context, bot }),
    // What a channel does not answer until then is unconfirmed after the next start.
    close: async () => void (await Promise.all([stopSweeping(), inTimeToStop(outbox.close())])),
  };
}
