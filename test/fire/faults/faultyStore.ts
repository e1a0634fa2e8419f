import { setTimeout as sleep } from 'node:timers/promises';
import { StorageError, type Store } from '../../../bot/storage/store.ts';

/** Longer than anything else a turn waits for in a trial. */
const SLOW_MS = 5;

/** What may go wrong with one call of a store. Those that end in "after" do their work all the same. */
export const FAULTS = {
  read: ['slow', 'fails', 'damaged'],
  write: ['slow', 'fails', 'fails-after', 'stale', 'stale-after'],
  remove: ['slow', 'fails', 'fails-after'],
} as const;
export type Method = keyof typeof FAULTS;
export type Fault = (typeof FAULTS)[Method][number];

/** What happens to the next call of a method; undefined where nothing does. */
export type Plan = (method: Method, key: string) => Fault | undefined;

/** The store with what the plan has for it. What is read damaged stays so until it is written anew, as a store has it. */
export function faultyStore(store: Store, plan: Plan): Store {
  const damaged = new Set<string>();
  const unless = async (method: Method, key: string): Promise<Fault | undefined> => {
    const fault = plan(method, key);
    if (fault === 'slow') await sleep(SLOW_MS);
    if (fault === 'fails') throw unavailable();
    return fault;
  };
  return {
    async read(key) {
      const fault = await unless('read', key);
      const found = await store.read(key);
      if (fault === 'damaged' && found !== undefined) {
        await store.remove(key);
        damaged.add(key);
      }
      return damaged.has(key) ? { damaged: true } : found;
    },
    async write(key, value, expected) {
      const fault = await unless('write', key);
      if (fault === 'stale') return undefined;
      const version = await store.write(key, value, expected);
      if (version !== undefined) damaged.delete(key);
      if (fault === 'fails-after') throw unavailable();
      return fault === 'stale-after' ? undefined : version;
    },
    async remove(key) {
      const fault = await unless('remove', key);
      await store.remove(key);
      damaged.delete(key);
      if (fault === 'fails-after') throw unavailable();
    },
    list: (prefix) => store.list(prefix),
    check: () => store.check(),
    close: () => store.close(),
  };
}

/** The faults of a list, one for each call of their method, and none after them. */
export function scripted(method: Method, faults: readonly Fault[]): Plan {
  const left = [...faults];
  return (called) => (called === method ? left.shift() : undefined);
}

/** Each call meets one of the faults with that likelihood, from 0 to 1. */
export function randomly(
  random: () => number,
  likelihood: number,
  faults: Readonly<Record<Method, readonly Fault[]>>,
): Plan {
  return (method) =>
    random() < likelihood ? faults[method][Math.floor(random() * faults[method].length)] : undefined;
}

function unavailable(): StorageError {
  return new StorageError('STORAGE_UNAVAILABLE', 'The store fails on purpose');
}
