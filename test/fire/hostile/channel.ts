import { type ChannelService, startChannelService } from '../../support/channelService.ts';
import { type Connector, startConnector } from '../../support/connector.ts';
import { listenToConsole } from './listenToConsole.ts';
import { trust } from './trust.ts';

/** A channel for a bot in this process, which the bot trusts, and what libraries wrote meanwhile. */
export type Channel = { connector: Connector; service: ChannelService; written: string[]; stop: () => void };

export async function startChannel(): Promise<Channel> {
  const [connector, service] = await Promise.all([startConnector(), startChannelService()]);
  const { written, stop } = listenToConsole();
  const distrust = trust(service.certificate);
  return {
    ...{ connector, service, written },
    stop: () => {
      distrust();
      stop();
      connector.stop();
      service.stop();
    },
  };
}
