import type { Request, Response } from 'restify';
import { createRenderer } from '../cards/createRenderer.ts';
import { createReader } from '../dialogs/read.ts';
import { stepOf } from '../dialogs/reply.ts';
import { createTranslators } from '../dialogs/translate.ts';
import { createAdapter } from './adapter.ts';
import { answerTurn } from './answerTurn.ts';
import { channelLogic } from './channel.ts';
import type { Config } from './config.ts';
import { saveSent } from './conversation/saveSent.ts';
import { createSentLog } from './conversation/sentLog.ts';
import type { Desk } from './conversation/takeTurn.ts';
import { loadEditions } from './editions.ts';
import { healthz, readyzHandler } from './http/health.ts';
import { messagesHandler } from './http/messages.ts';
import { observeRequests } from './http/observeRequests.ts';
import { policyAnswerHandler } from './http/policyAnswer.ts';
import { createHttpServer } from './http/server.ts';
import { openFileStore } from './storage/fileStore.ts';
import { tracedStore } from './telemetry/tracedStore.ts';
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
  const store = await openFileStore({
    folder: config.storageDir,
    // The name holds more of the key than a log may; its end is enough to find the file by.
    onDamaged: ({ key, file }) => world.log('state-damaged', { key, copy: /damaged-\d+$/.exec(file)?.[0] }),
  });
  const edition = editions.newest;
  const read = createReader(translate);
  // The patterns of sentences are compiled when first needed: better now than in somebody's first message.
  read('a customer has Azure through an EA', { choices: [], language: 'en' });
  const dialogs = { edition, read, newCaseId: world.newId };
  const desk: Desk = { store: tracedStore(store, world.trace), dialogs, bot: world, sent: createSentLog() };
  const adapter = createAdapter(config.identity, world.log);
  const isAnonymous = config.identity === null;

  const http = createHttpServer(world.log);
  observeRequests(http.server, world);
  const renderer = createRenderer({ edition, translate, stepOf });
  const render: typeof renderer = (reply) => world.trace.step('card', () => renderer(reply));
  const logic = channelLogic(answerTurn(desk, { render, translate }), world.newId);
  const process = (request: Request, response: Response) =>
    adapter.process(request, response, logic(response));
  const handle = messagesHandler({ process, isAnonymous });
  const receive = async (request: Request, response: Response) =>
    world.trace.step('receive', () => handle(request, response));
  http.server.post('/api/messages', receive);
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
        await saveSent({ store, sent: desk.sent });
      } finally {
        await store.close();
      }
    },
  };
}
