import { randomUUID } from 'node:crypto';
import type { Server } from 'restify';
import type { Translate } from '../dialogs/translate.ts';
import type { Language } from '../policy/facts.ts';
import { createRateLimit } from './access/rateLimit.ts';
import type { Config } from './config.ts';
import { newChatToken } from './directLine.ts';
import { recentTally } from './feedback/recentTally.ts';
import { chatTokenHandler } from './http/chatToken.ts';
import { healthz, readyzHandler } from './http/health.ts';
import { type AddressLimit, limitAddress } from './http/limitAddress.ts';
import { policyAnswerHandler } from './http/policyAnswer.ts';
import { practiceCounts } from './learning/practiceCounts.ts';
import type { Store } from './storage/store.ts';
import { mountPages, type PagesOptions } from './web/pages.ts';
import { teamsLink } from './web/teamsLink.ts';
import type { BotWorld } from './world.ts';

/** Conversations a minute that one address may begin on the public chat page. */
const CHATS_PER_MINUTE = 10;

export type RoutesOptions = {
  config: Config;
  store: Store;
  world: BotWorld;
  addresses: AddressLimit;
  translate: Record<Language, Translate>;
} & Pick<PagesOptions, 'assets' | 'editions'>;

/** Adds everything that is there besides the messages of channels: answers for programs, health, and the pages. */
export function mountRoutes(server: Server, options: RoutesOptions): void {
  const { config, store, world, addresses, translate, assets, editions } = options;
  const { access, identity } = config;
  const readable = {
    '/api/policy/answer': addresses.around(policyAnswerHandler(editions)),
    '/healthz': healthz,
    '/readyz': readyzHandler(store),
  };
  for (const [path, handler] of Object.entries(readable)) {
    server.get(path, handler);
    server.head(path, handler);
  }
  const chat = access.publicChat;
  if (chat) {
    const perAddress = limitAddress(createRateLimit(CHATS_PER_MINUTE), access.proxies, translate);
    const newToken = () => newChatToken(chat, randomUUID);
    const onFailed = (error: unknown) => world.log('chat-token-failed', {}, error);
    const handler = chatTokenHandler({ newToken, origins: chat.origins, onFailed });
    server.post('/api/directline/token', perAddress.around(handler));
  }
  mountPages(server, {
    assets,
    editions,
    translate,
    chat: identity === null ? { kind: 'here' } : chat ? { kind: 'direct-line', service: chat.service } : null,
    teams: identity && teamsLink(identity.appId, access.cloud),
    said: recentTally({
      store,
      clock: world.clock,
      onFailed: (error) => world.log('opinions-failed', {}, error),
    }),
    keptDays: config.stateTtlDays,
    hasPerson: config.escalation?.by === 'team',
    practised: config.hasLearnReport ? () => practiceCounts(store, editions.newest) : undefined,
    limit: addresses.around,
  });
}
