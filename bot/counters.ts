export const COUNTED = [
  'turns',
  'outcomes',
  'opinions',
  'misses',
  'stale-taps',
  'conflicts',
  'repeats',
  'errors',
  'refused',
  'limited',
  'requests',
  'escalations',
] as const;
export type Counted = (typeof COUNTED)[number];

export const TIMED = ['turn', 'request'] as const;
export type Timed = (typeof TIMED)[number];

/** Counts what happens, by name and one label, and how long it took. What exports the numbers is somebody else's business. */
export type Counters = {
  count: (name: Counted, label?: string) => void;
  time: (name: Timed, ms: number) => void;
};

/** Counters that tell several others. */
export function countersFor(others: readonly Counters[]): Counters {
  return {
    count: (name, label) => {
      for (const other of others) other.count(name, label);
    },
    time: (name, ms) => {
      for (const other of others) other.time(name, ms);
    },
  };
}

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
