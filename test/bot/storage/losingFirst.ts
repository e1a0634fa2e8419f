import type { Store } from '../../../bot/storage/store.ts';

/** The same store, whose first write meets a conflict, as when somebody else was first and is gone by now. */
export function losingFirst(store: Store): Store {
  let isFirst = true;
  return {
    ...store,
    async write(...written) {
      if (!isFirst) return store.write(...written);
      isFirst = false;
      return undefined;
    },
  };
}
