import { storedRecord } from '../../../bot/conversation/storedRecord.ts';
import type { Store } from '../../../bot/storage/store.ts';
import type { State } from '../../../dialogs/state.ts';
import { startConnector } from '../../support/connector.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { startServer } from '../../support/server.ts';
import { Talk } from '../../support/talk.ts';
import { type Courier, inlineCourier, pushCourier } from './courier.ts';
import { faultyStore, randomly } from './faultyStore.ts';
import { pick } from './spoken.ts';

/** Whom a scene is for, in words. */
export function botsIn(instances: number): string {
  return instances === 1 ? 'one bot' : `${instances} bots that share a store`;
}

/** Somebody in a conversation, and the same conversation where everything is delivered once. */
export type Scene = {
  courier: Courier;
  once: Talk;
  random: () => number;
  state: () => Promise<State | undefined>;
  /** What was delivered so far, with the replies to it. */
  delivered: { activity: object; texts: string[] }[];
};

/** What has a bot share its store with others, which is ours here and no blobs. */
const SHARING = { STORAGE: 'azure-blobs', STORAGE_URL: 'https://nobody.blob.core.windows.net' };

/** What a store that others use as well does, and loses nothing by. */
const CONTESTED = { read: ['slow'], write: ['slow', 'stale', 'stale-after'], remove: ['slow'] } as const;

/**
 * Conversations with one bot, or with several that share a contested store, each delivery at one of them by chance. Every second
 * conversation is on a channel that is called.
 */
export async function withScenes<T>(
  { random, instances = 1 }: { random: () => number; instances?: number },
  work: (scenes: (n: number) => Scene) => Promise<T>,
): Promise<T> {
  const store = openMemoryStore();
  const isShared = instances > 1;
  const plan = randomly(random, isShared ? 0.3 : 0, CONTESTED);
  const shared: Store = { ...faultyStore(store, plan), close: async () => {} };
  const start = () => startServer(undefined, isShared ? SHARING : {}, { open: async () => shared });
  const [connector, ...servers] = await Promise.all([
    startConnector(),
    ...Array.from({ length: instances }, start),
  ]);
  const address = () => pick(servers, random).address;
  try {
    return await work((n) => {
      const courier = n % 2 === 0 ? inlineCourier(address) : pushCourier(address, connector);
      const state = async () => (await storedRecord(store, courier.key))?.record.state;
      return { courier, once: new Talk(), random, state, delivered: [] };
    });
  } finally {
    connector.stop();
    await Promise.all(servers.map((server) => server.stop()));
  }
}
