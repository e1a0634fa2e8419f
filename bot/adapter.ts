import { type Activity, CloudAdapter, type TurnContext } from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { Access } from './access/accessConfig.ts';
import type { Identity } from './access/identityConfig.ts';
import type { IncomingActivity } from './activity.ts';
import { ChannelAuthentication } from './authentication.ts';
import { sendWholeEntities } from './entities.ts';
import type { Reach } from './escalation/escalation.ts';
import type { Message } from './message.ts';
import { inTime, withoutRetries } from './sendOnce.ts';
import { SharedClientsAuthentication } from './sharedClients.ts';
import { codeOrName } from './telemetry/errorFacts.ts';
import type { BotWorld } from './world.ts';

/** What is to be answered to the request that brought an activity. */
export type Taken = { status: number; body?: unknown };

/** The connection to the Bot Framework. */
export class ChannelAdapter extends CloudAdapter {
  readonly #authentication: BotFrameworkAuthentication;
  readonly #appId: string;

  constructor(
    authentication: BotFrameworkAuthentication,
    appId: string,
    { log, counters }: Pick<BotWorld, 'log' | 'counters'>,
  ) {
    super(authentication);
    this.#authentication = authentication;
    this.#appId = appId;
    this.onTurnError = async (_context, error) => {
      counters.count('errors', codeOrName(error));
      log('adapter-failed', {}, error);
    };
  }

  /**
   * What the SDK's `process` does, except that it answers with what libraries said, and all of it with 401 or 500.
   * @throws Refusal when the request may not speak; `logic` was not called then
   */
  async take(
    incoming: IncomingActivity,
    authorization: string,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<Taken> {
    const activity = incoming as object as Activity; // parsed as far as we use it; the SDK asks for all of its fields
    const caller = await this.#authentication.authenticateRequest(activity, authorization);
    return (await this.processActivity(caller, activity, logic)) ?? { status: 200 };
  }

  /**
   * Says something in a conversation without having been asked. Never says it twice.
   * @throws whatever kept it from being said, or TooLate when the channel does not tell
   */
  async push({ channelId, serviceUrl, conversation, user, bot }: Reach, message: Message): Promise<void> {
    const reference = {
      ...{ channelId, serviceUrl, bot: { id: bot, name: '' } },
      conversation: { id: conversation, name: '', conversationType: '', isGroup: false },
      ...(user !== null && { user: { id: user, name: '' } }),
    };
    let failure: { error: unknown } | undefined;
    await this.continueConversationAsync(this.#appId, reference, async (context) => {
      withoutRetries(context);
      context.activity.id = undefined; // it answers nothing, and the SDK would have it answer the activity it made up
      // Thrown here it would end in `onTurnError`.
      await inTime(context.sendActivity(message)).catch((error) => {
        failure = { error };
      });
    });
    if (failure) throw (failure as { error: unknown }).error; // assigned above, which the compiler does not follow
  }
}

/** Without an identity everybody is let in: see `isLocalRequest`. */
export async function createAdapter(
  identity: Identity | null,
  access: Access,
  world: Pick<BotWorld, 'log' | 'counters'>,
): Promise<ChannelAdapter> {
  sendWholeEntities();
  const authentication = identity
    ? await ChannelAuthentication.create(identity, access)
    : new SharedClientsAuthentication({});
  return new ChannelAdapter(authentication, identity?.appId ?? '', world);
}
