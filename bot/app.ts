import type { Request, Response } from 'restify';
import { createRenderer } from '../cards/createRenderer.ts';
import { createReader } from '../dialogs/read.ts';
import { stepOf } from '../dialogs/reply.ts';
import { createTranslators } from '../dialogs/translate.ts';
import { createAdapter } from './adapter.ts';
import { answerTurn } from './answerTurn.ts';
import { channelLogic } from './channel.ts';
import type { Config } from './config.ts';
import { createPeers } from './conversation/peers.ts';
import { saveSent } from './conversation/saveSent.ts';
import { createSentLog } from './conversation/sentLog.ts';
import type { Desk } from './conversation/takeTurn.ts';
import { createUnstored } from './conversation/unstored.ts';
import { loadEditions } from './editions.ts';
import { healthz, readyzHandler } from './http/health.ts';
import { messagesHandler } from './http/messages.ts';
import { policyAnswerHandler } from './http/policyAnswer.ts';
import { createHttpServer } from './http/server.ts';
import { openStore } from './storage/openStore.ts';
import { mountPages } from './web/pages.ts';
import type { BotWorld } from './world.ts';

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
  const dialogs = { edition, read, newCaseId: world.newId };
  const desk: Desk = {
    store,
    dialogs,
    bot: world,
    sent: createSentLog(),
    unstored: createUnstored(),
    // A folder is locked for one process; blobs are for several.
    peers: config.blobs ? createPeers(world.newId()) : null,
  };
  const adapter = createAdapter(config.identity, world.log);
  const isAnonymous = config.identity === null;

  const http = createHttpServer(world.log);
  const render = createRenderer({ edition, translate, stepOf });
  const logic = channelLogic(answerTurn(desk, { render, translate }), world.newId);
  const process = (request: Request, response: Response) =>
    adapter.process(request, response, logic(response));
  http.server.post('/api/messages', messagesHandler({ process, isAnonymous }));
  const readable = {
    '/api/policy/answer': policyAnswerHandler(editions),
    '/healthz': healthz,
    '/readyz': readyzHandler(store),
  };
  for (const [path, handler] of Object.entries(readable)) {
    http.server.get(path, handler);
    http.server.head(path, handler);
  }
  mountPages(http.server, {
    assets: folders.assets,
    editions,
    translate,
    chat: isAnonymous,
  });

  return {
    listen: () => http.listen(config.port, config.host),
    close: async () => {
      await http.close();
      try {
        await saveSent(desk);
      } finally {
        await store.close();
      }
    },
  };
}
