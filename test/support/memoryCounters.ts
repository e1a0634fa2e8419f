import type { Counted, Counters } from '../../bot/counters.ts';

export type MemoryCounters = Counters & {
  /** How often something happened since the start: over all labels, or with one. */
  read: (name: Counted, label?: string) => number;
};

/** Counters that live as long as the process. */
export function createMemoryCounters(): MemoryCounters {
  const counts = new Map<Counted, Map<string, number>>();
  return {
    count(name, label = '') {
      const byLabel = counts.get(name) ?? new Map<string, number>();
      counts.set(name, byLabel.set(label, (byLabel.get(label) ?? 0) + 1));
    },
    time() {},
    read(name, label) {
      const byLabel = counts.get(name) ?? new Map<string, number>();
      if (label !== undefined) return byLabel.get(label) ?? 0;
      return [...byLabel.values()].reduce((sum, count) => sum + count, 0);
    },
  };
}
