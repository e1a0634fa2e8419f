import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type TurnContext,
} from 'botbuilder';
import type { BotFrameworkAuthentication } from 'botframework-connector';
import type { Access } from './access/accessConfig.ts';
import type { IncomingActivity } from './activity.ts';
import { ChannelAuthentication } from './authentication.ts';
import type { Identity } from './config.ts';
import { sendWholeEntities } from './entities.ts';
import type { Log } from './log.ts';

/** What is to be answered to the request that brought an activity. */
export type Taken = { status: number; body?: unknown };

/** The connection to the Bot Framework. */
export class ChannelAdapter extends CloudAdapter {
  readonly #authentication: BotFrameworkAuthentication;

  constructor(authentication: BotFrameworkAuthentication, log: Log) {
    super(authentication);
    this.#authentication = authentication;
    this.onTurnError = async (_context, error) => log('adapter-failed', {}, error);
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
}

/** Without an identity everybody is let in: see `isLocalRequest`. */
export async function createAdapter(
  identity: Identity | null,
  access: Access,
  log: Log,
): Promise<ChannelAdapter> {
  sendWholeEntities();
  const authentication = identity
    ? await ChannelAuthentication.create(identity, access)
    : new ConfigurationBotFrameworkAuthentication({});
  return new ChannelAdapter(authentication, log);
}
