import type { Request, Response } from 'restify';
import { stepOf } from '../dialogs/reply.ts';
import { createTranslators } from '../dialogs/translate.ts';
import { createRateLimit, unlimited } from './access/rateLimit.ts';
import type { Reason } from './access/refusal.ts';
import { createAdapter } from './adapter.ts';
import { answerTurn } from './answerTurn.ts';
import { channelLogic } from './channel.ts';
import { forgetCodesRegularly } from './codes.ts';
import type { Config } from './config.ts';
import { createPeers } from './conversation/peers.ts';
import { createSentLog, type SentLog } from './conversation/sentLog.ts';
import type { Desk } from './conversation/takeTurn.ts';
import { createUnstored } from './conversation/unstored.ts';
import { createDialogWorld } from './dialogWorld.ts';
import type { Editions } from './editions.ts';
import { addressedBy, openEscalations } from './escalation/openEscalations.ts';
import { createExtension } from './extension/extension.ts';
import { baseHeaders } from './http/baseHeaders.ts';
import { limitAddress } from './http/limitAddress.ts';
import { type MessagesRoute, messagesHandler } from './http/messages.ts';
import { observeRequests } from './http/observeRequests.ts';
import { createHttpServer } from './http/server.ts';
import { countPractice } from './learning/practiceCounts.ts';
import { type RemindersWorld, remindRegularly } from './learning/reminders.ts';
import { limitTurns } from './limitTurns.ts';
import { createRendering } from './message.ts';
import { mountRoutes } from './mountRoutes.ts';
import { performEffect } from './performEffect.ts';
import type { Store } from './storage/store.ts';
import { tracedStore } from './telemetry/tracedStore.ts';
import type { BotWorld } from './world.ts';

export type Parts = { config: Config; world: BotWorld; editions: Editions; store: Store; assets: URL };

export type Assembled = {
  http: ReturnType<typeof createHttpServer>;
  sent: SentLog;
  /** Ends what is done from time to time, and waits for what of it is under way. */
  stop: () => Promise<unknown>;
};

/**
 * Puts everything together that answers from a store, and begins what is done from time to time.
 * @throws Error when the pages were not built
 */
export async function assemble({ config, world, editions, store, assets }: Parts): Promise<Assembled> {
  const translate = createTranslators();
  const edition = editions.newest;
  const editionOf = (id: string | null) => (id === null ? edition : (editions.byId(id) ?? edition));
  const now = () => new Date();
  const { access } = config;
  const person = addressedBy(config.escalation);
  const dialogs = createDialogWorld({ edition, editionOf, translate, newId: world.newId, now, person });
  const context = { edition, editionOf, translate, stepOf, hasPerson: person !== null };
  const isAnonymous = config.identity === null;
  const adapter = await createAdapter(config.identity, access, world);
  const push: RemindersWorld['push'] = (to, message) => adapter.push(to, message);
  const handedOver = openEscalations({
    config: config.escalation,
    store,
    botId: config.identity ? `28:${config.identity.appId}` : 'bot',
    push,
    context,
    bot: world,
  });
  const { escalations } = handedOver;
  const countAnswer = (answer: Parameters<typeof countPractice>[1]) =>
    void countPractice(store, answer).catch((error) => world.log('practice-uncounted', {}, error));
  const desk: Desk = {
    store: tracedStore(store, world.trace),
    dialogs,
    bot: world,
    now,
    perform: performEffect({
      store,
      now,
      counters: world.counters,
      escalations,
      countPractice: config.hasLearnReport ? countAnswer : undefined,
    }),
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
  mountRoutes(http.server, { config, store, world, addresses, translate, editions, assets });

  const stopReminding = remindRegularly({ store, now, editionOf, translate, push, log: world.log });
  const stopForgetting = forgetCodesRegularly({ store, now, log: world.log });
  return {
    http,
    sent: desk.sent,
    stop: () => Promise.all([handedOver.close(), stopReminding(), stopForgetting()]),
  };
}
