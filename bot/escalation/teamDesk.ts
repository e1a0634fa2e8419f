import type { AdaptiveCard } from '../../cards/card.ts';
import { teamCard } from '../../cards/escalation/teamCard.ts';
import { executable } from '../../cards/executable.ts';
import type { Context } from '../../cards/scene.ts';
import type { Language } from '../../policy/facts.ts';
import type { IncomingActivity } from '../activity.ts';
import { languageOf } from '../languageOf.ts';
import { CARD, type Message } from '../message.ts';
import { spoken, type TapResponse } from '../tapInPlace.ts';
import { codeOrName } from '../telemetry/errorFacts.ts';
import type { BotWorld } from '../world.ts';
import { type Acted, acted } from './act.ts';
import type { Escalation } from './escalation.ts';
import type { EscalationConfig } from './escalationConfig.ts';
import type { Outbox } from './outbox.ts';
import { type EscalationStore, updateEscalation } from './storedEscalations.ts';
import { isOfTeam, type ReceivedTap, teamTapIn } from './teamTap.ts';

/** What can be done about the activity of a team: its card replaced, a sentence said, or the tap answered that waits. */
export type Means = {
  update: (message: Message & { id: string }) => Promise<unknown>;
  post: (messages: Message[]) => Promise<void>;
  respond: (body: TapResponse) => Promise<void>;
};

/** Takes what a team does with a case; false for an activity that has nothing to do with that. Never throws. */
export type TeamDesk = (activity: IncomingActivity, means: Means) => Promise<boolean>;

type Knowing = {
  config: EscalationConfig | null;
  stored: EscalationStore;
  outbox: Outbox;
  context: Context;
  bot: BotWorld;
};

export function createTeamDesk({ config, stored, outbox, context, bot }: Knowing): TeamDesk {
  const { log, counters, newId } = bot;

  async function take(activity: IncomingActivity, tap: ReceivedTap, means: Means): Promise<void> {
    const say = context.translate[languageOf(activity)];
    const { escalation: id, act } = tap;
    if (!isOfTeam(activity, config)) {
      log('escalation-refused', { act });
      return tell(activity, say('person.team.wrong-place'), means);
    }
    let done: Acted = { refused: 'gone' };
    const next = await updateEscalation(stored, id, (found) => {
      done = found ? acted(found, act, tap.answer) : { refused: 'gone' };
      return 'refused' in done || !done.hasChanged ? undefined : done.escalation;
    });
    const outcome = done as Acted; // assigned above, which the compiler does not follow
    if ('refused' in outcome) {
      log('escalation-acted', { escalation: id, act, refused: outcome.refused });
      return tell(activity, say(`person.team.${outcome.refused}`), means);
    }
    if (next) outbox.plan(id, next);
    const { status, delivery } = outcome.escalation;
    log('escalation-acted', { escalation: id, act, status, delivery });
    await show(activity, teamMessage(id, outcome.escalation, context), means);
  }

  return async (activity, means) => {
    const tap = teamTapIn(activity);
    if (!tap) return false;
    try {
      await take(activity, tap, means);
    } catch (error) {
      const reference = newId();
      counters.count('errors', codeOrName(error));
      log('escalation-failed', { reference, act: tap.act }, error);
      const text = context.translate[languageOf(activity)]('error.generic', { reference });
      await tell(activity, text, means).catch(() => {}); // what failed is reported
    }
    return true;
  };

  /** The card that was tapped says how the case stands now, to everybody; whoever tapped sees it at once. */
  async function show(
    activity: IncomingActivity,
    message: Message,
    { update, respond }: Means,
  ): Promise<void> {
    const [card] = message.attachments ?? [];
    if (activity.type === 'invoke') await respond({ statusCode: 200, type: CARD, value: card?.content });
    const { replyToId } = activity;
    if (typeof replyToId !== 'string' || replyToId === '') return;
    await update({ ...message, id: replyToId }).catch((error) => log('escalation-card-failed', {}, error));
  }
}

async function tell(activity: IncomingActivity, text: string, { post, respond }: Means): Promise<void> {
  if (activity.type === 'invoke') return respond(spoken(text));
  return post([{ type: 'message', text }]);
}

/** The message that brings a case to the team, and takes its own place when it stands otherwise. */
export function teamMessage(id: string, { handedOver, status }: Escalation, context: Context): Message {
  const language: Language = handedOver.language;
  const say = context.translate[language];
  const card = teamCard({ id, handedOver, status }, context) as object as AdaptiveCard; // but for what its taps bear
  return {
    type: 'message',
    summary: say('person.team.title'),
    locale: language,
    attachments: [{ contentType: CARD, content: executable(card) }],
  };
}
