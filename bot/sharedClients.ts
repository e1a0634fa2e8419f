import { type Activity, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import {
  type AuthenticateRequestResult,
  type ConnectorClient,
  ConnectorFactory,
  type UserTokenClient,
} from 'botframework-connector';

/** More than there are addresses of channels; each takes some kilobytes. */
const MOST_CLIENTS = 200;

/**
 * Authentication as the SDK has it, except that its clients are made once for each address and not for each activity:
 * making them takes longer than all the rest that the SDK does, and most activities need none.
 */
export class SharedClientsAuthentication extends ConfigurationBotFrameworkAuthentication {
  readonly #clients = new Map<string, Promise<ConnectorClient>>();
  #userTokens: Promise<UserTokenClient> | undefined;

  override async authenticateRequest(
    activity: Activity,
    authorization: string,
  ): Promise<AuthenticateRequestResult> {
    const result = await super.authenticateRequest(activity, authorization);
    const { connectorFactory: factory } = result;
    return factory ? { ...result, connectorFactory: new SharedClients(factory, this.#clients) } : result;
  }

  /** Nobody signs in to this bot, so one client is as good as many. */
  override createUserTokenClient(
    ...identity: Parameters<ConfigurationBotFrameworkAuthentication['createUserTokenClient']>
  ): Promise<UserTokenClient> {
    this.#userTokens ??= super.createUserTokenClient(...identity).catch((error) => {
      this.#userTokens = undefined; // the next activity tries again
      throw error;
    });
    return this.#userTokens;
  }
}

class SharedClients extends ConnectorFactory {
  readonly #factory: ConnectorFactory;
  readonly #clients: Map<string, Promise<ConnectorClient>>;

  constructor(factory: ConnectorFactory, clients: Map<string, Promise<ConnectorClient>>) {
    super();
    this.#factory = factory;
    this.#clients = clients;
  }

  create(serviceUrl: string, audience: string): Promise<ConnectorClient> {
    const clients = this.#clients;
    const key = JSON.stringify([serviceUrl, audience]);
    const known = clients.get(key);
    if (known) return known;
    const made = this.#factory.create(serviceUrl, audience);
    made.catch(() => clients.delete(key)); // the next activity tries again
    const [oldest] = clients.keys();
    if (clients.size >= MOST_CLIENTS && oldest !== undefined) clients.delete(oldest);
    clients.set(key, made);
    return made;
  }
}
