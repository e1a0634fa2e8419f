import { randomBytes, randomUUID } from 'node:crypto';
import type { Request, Response } from 'restify';
import { createReader } from '../dialogs/read.ts';
import { stepOf } from '../dialogs/reply.ts';
import { createTranslators } from '../dialogs/translate.ts';
import { createRateLimit, unlimited } from './access/rateLimit.ts';
import type { Reason } from './access/refusal.ts';
import { createAdapter } from './adapter.ts';
import { answerTurn } from './answerTurn.ts';
import { channelLogic } from './channel.ts';
import { newCode } from './codes.ts';
import type { Config } from './config.ts';
import { createPeers } from './conversation/peers.ts';
import { saveSent } from './conversation/saveSent.ts';
import { createSentLog } from './conversation/sentLog.ts';
import type { Desk } from './conversation/takeTurn.ts';
import { createUnstored } from './conversation/unstored.ts';
import { newChatToken } from './directLine.ts';
import { loadEditions } from './editions.ts';
import { addressedBy, openEscalations } from './escalation/openEscalations.ts';
import { createExtension } from './extension/extension.ts';
import { recentTally } from './feedback/recentTally.ts';
import { baseHeaders } from './http/baseHeaders.ts';
import { chatTokenHandler } from './http/chatToken.ts';
import { healthz, readyzHandler } from './http/health.ts';
import { limitAddress } from './http/limitAddress.ts';
import { type MessagesRoute, messagesHandler } from './http/messages.ts';
import { observeRequests } from './http/observeRequests.ts';
import { policyAnswerHandler } from './http/policyAnswer.ts';
import { createHttpServer } from './http/server.ts';
import { limitTurns } from './limitTurns.ts';
import { createRendering } from './message.ts';
import { performEffect } from './performEffect.ts';
import { openStore } from './storage/openStore.ts';
import { tracedStore } from './telemetry/tracedStore.ts';
import { mountPages } from './web/pages.ts';
import { teamsLink } from './web/teamsLink.ts';
import type { BotWorld } from './world.ts';

/** Conversations a minute that one address may begin on the public chat page. */
const CHATS_PER_MINUTE = 10;

/** Where the policy's editions are, and what the build left for the pages. */
export type Folders = { editions: URL; assets: URL };

export type App = {
  /** Resolves to the address it answers at. */
  listen: () => Promise<string>;
  /** Takes no more turns, finishes those under way, and writes down what must not be forgotten. */
  close: () => Promise<void>;
};

/**
 * The whole assistant, not yet listening.
 * @throws EditionError when an edition has findings, StorageError when the store cannot be opened
 */
export async function createApp(config: Config, world: BotWorld, folders: Folders): Promise<App> {
  const editions = await loadEditions(folders.editions);
  const translate = createTranslators();
  const store = await openStore(config, world.log);
  const edition = editions.newest;
  const read = createReader(translate);
  // The patterns of sentences are compiled when first needed: better now than in somebody's first message.
  read('a customer has Azure through an EA', { choices: [], language: 'en' });
  const editionOf = (id: string | null) => (id === null ? edition : (editions.byId(id) ?? edition));
  const now = () => new Date();
  const { access } = config;
  const person = addressedBy(config.escalation);
  const dialogs = {
    edition,
    editionOf,
    read,
    newCaseId: world.newId,
    newCode: () => newCode(randomBytes),
    person,
    standingOf: () => undefined,
  };
  const context = { edition, editionOf, translate, stepOf, hasPerson: person !== null };
  const isAnonymous = config.identity === null;
  const adapter = await createAdapter(config.identity, access, world.log);
  const handedOver = openEscalations({
    config: config.escalation,
    store,
    botId: config.identity ? `28:${config.identity.appId}` : 'bot',
    push: (to, message) => adapter.push(to, message),
    context,
    bot: world,
  });
  const { escalations } = handedOver;
  const desk: Desk = {
    store: tracedStore(store, world.trace),
    dialogs,
    bot: world,
    now,
    perform: performEffect({ store, now, counters: world.counters, escalations }),
    escalations,
    sent: createSentLog(),
    unstored: createUnstored(),
    // A folder is locked for one process; blobs are for several.
    peers: config.blobs ? createPeers(world.newId()) : null,
  };
  const limitOf = (most: number) => (isAnonymous ? unlimited : createRateLimit(most));
  const addresses = limitAddress(limitOf(access.requestsPerMinute), access.proxies, translate);

  const http = createHttpServer({ log: world.log, headers: baseHeaders(!isAnonymous) });
  observeRequests(http.server, world);
  const rendering = createRendering(context);
  const render: typeof rendering.render = (reply) => world.trace.step('card', () => rendering.render(reply));
  const turns = answerTurn(desk, { ...rendering, render });
  const limited = limitTurns(turns, limitOf(access.messagesPerMinute), desk, translate);
  const extension = createExtension({ dialogs, context, bot: world });
  const logic = channelLogic({
    answer: limited,
    extension,
    team: handedOver.team,
    newId: world.newId,
    translate,
  });
  const take: MessagesRoute['take'] = (activity, authorization, response) =>
    adapter.take(activity, authorization, logic(response));
  const onRefused = (reason: Reason) => {
    world.counters.count('refused', reason);
    if (reason !== 'token') world.log('refused', { reason });
  };
  const handle = messagesHandler({ take, isAnonymous, limit: addresses, onRefused });
  const receive = async (request: Request, response: Response) =>
    world.trace.step('receive', () => handle(request, response));
  http.server.post('/api/messages', receive);
  const readable = {
    '/api/policy/answer': addresses.around(policyAnswerHandler(editions)),
    '/healthz': healthz,
    '/readyz': readyzHandler(store),
  };
  for (const [path, handler] of Object.entries(readable)) {
    http.server.get(path, handler);
    http.server.head(path, handler);
  }
  const chat = access.publicChat;
  if (chat) {
    const perAddress = limitAddress(createRateLimit(CHATS_PER_MINUTE), access.proxies, translate);
    const newToken = () => newChatToken(chat, randomUUID);
    const onFailed = (error: unknown) => world.log('chat-token-failed', {}, error);
    const handler = chatTokenHandler({ newToken, origins: chat.origins, onFailed });
    http.server.post('/api/directline/token', perAddress.around(handler));
  }
  mountPages(http.server, {
    assets: folders.assets,
    editions,
    translate,
    chat: isAnonymous ? { kind: 'here' } : chat ? { kind: 'direct-line', service: chat.service } : null,
    teams: config.identity && teamsLink(config.identity.appId, access.cloud),
    said: recentTally({
      store,
      clock: world.clock,
      onFailed: (error) => world.log('opinions-failed', {}, error),
    }),
    keptDays: config.stateTtlDays,
    hasPerson: config.escalation?.by === 'team',
    limit: addresses.around,
  });

  return {
    listen: () => http.listen(config.port, config.host),
    close: async () => {
      await Promise.all([http.close(), handedOver.close()]);
      try {
        await saveSent({ store, sent: desk.sent });
      } finally {
        await store.close();
      }
    },
  };
}
