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
