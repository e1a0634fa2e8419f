import type { Store } from '../storage/store.ts';
import { readOpinions } from './readOpinions.ts';
import { type Tally, tally } from './tally.ts';

const KEPT_MS = 60_000;

export type RecentTally = {
  store: Pick<Store, 'read' | 'list'>;
  /** Milliseconds that only grow. */
  clock: () => number;
  /** Told when the store cannot be read. Must not throw. */
  onFailed: (error: unknown) => void;
};

/**
 * What was said about the answers, at most a minute old: visits of a page read the store once a minute together.
 * Where it cannot be read nothing was said, since the page is for more than that.
 */
export function recentTally({ store, clock, onFailed }: RecentTally): () => Promise<Tally[]> {
  let recent: { at: number; editions: Promise<Tally[]> } | undefined;

  async function read(): Promise<Tally[]> {
    try {
      return tally((await readOpinions(store)).opinions);
    } catch (error) {
      onFailed(error);
      return [];
    }
  }

  return () => {
    if (!recent || clock() - recent.at >= KEPT_MS) recent = { at: clock(), editions: read() };
    return recent.editions;
  };
}
