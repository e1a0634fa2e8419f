import type { Store } from '../storage/store.ts';
import type { Trace } from './trace.ts';

/** A store whose reads and writes are steps of a turn. */
export function tracedStore(store: Store, trace: Trace): Store {
  return {
    read: (key) => trace.step('state', () => store.read(key), { operation: 'read' }),
    write: (key, value, expected) =>
      trace.step('state', () => store.write(key, value, expected), { operation: 'write' }),
    remove: (key) => trace.step('state', () => store.remove(key), { operation: 'remove' }),
    list: (prefix) => store.list(prefix),
    check: () => store.check(),
    close: () => store.close(),
  };
}
