import { assemble } from './assemble.ts';
import type { Config } from './config.ts';
import { saveSent } from './conversation/saveSent.ts';
import { loadEditions } from './editions.ts';
import { openStore } from './storage/openStore.ts';
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
 * The whole assistant, not yet listening. Its state is in the store that `open` gives.
 * @throws EditionError when an edition has findings, StorageError when the store cannot be opened, Error when the pages
 * were not built
 */
export async function createApp(
  config: Config,
  world: BotWorld,
  folders: Folders,
  open: typeof openStore = openStore,
): Promise<App> {
  const editions = await loadEditions(folders.editions);
  const store = await open(config, world.log);
  try {
    const { assets } = folders;
    const { http, sent, stop } = await assemble({ config, world, editions, store, assets });
    return {
      listen: () => http.listen(config.port, config.host),
      close: async () => {
        await Promise.all([http.close(), stop()]);
        try {
          await saveSent({ store, sent });
        } finally {
          await store.close();
        }
      },
    };
  } catch (error) {
    // A folder stays claimed until it is closed.
    await store.close();
    throw error;
  }
}
