import type { Sample } from './gauges.ts';
import type { Timed } from './traffic.ts';

/** One of four equal parts of a drive. Memory in MB, times in ms. */
export type Quarter = {
  turns: number;
  perSecond: number;
  /** The least that was in use: what the garbage collector does not take. */
  heap: number;
  rss: number;
  descriptors: number;
  cpuPerTurn: number;
  /** Of the medians of each second, their median; and the same of the 99th percentiles. */
  p50: number;
  p99: number;
  delay: number;
  longestDelay: number;
};

const SECOND = 1000;

export function quartersOf(samples: readonly Sample[], turns: readonly Timed[]): Quarter[] {
  const [start = 0, end = 0] = [samples[0]?.at, samples.at(-1)?.at];
  const length = (end - start) / 4;
  return [0, 1, 2, 3].map((n) => {
    const isIn = ({ at }: { at: number }) => at >= start + n * length && at <= start + (n + 1) * length;
    return quarterOf(samples.filter(isIn), turns.filter(isIn));
  });
}

function quarterOf(samples: readonly Sample[], turns: readonly Timed[]): Quarter {
  const [first, last] = [samples[0], samples.at(-1)];
  const length = ((last?.at ?? 0) - (first?.at ?? 0)) / SECOND;
  const within = turns.filter(({ at }) => at >= (first?.at ?? 0) && at <= (last?.at ?? 0));
  const seconds = bySecond(within);
  const share = (at: number) => middle(seconds.map((times) => percentile(times, at)));
  return {
    turns: turns.length,
    perSecond: within.length / length,
    heap: Math.min(...samples.map(({ heap }) => heap)),
    rss: middle(samples.map(({ rss }) => rss)),
    descriptors: middle(samples.map(({ descriptors }) => descriptors)),
    cpuPerTurn: ((last?.cpu ?? 0) - (first?.cpu ?? 0)) / within.length,
    p50: share(0.5),
    p99: share(0.99),
    delay: middle(samples.map(({ delay }) => delay)),
    longestDelay: Math.max(...samples.map(({ longestDelay }) => longestDelay)),
  };
}

/** The times of the turns that ended in the same second, for each. */
function bySecond(turns: readonly Timed[]): number[][] {
  const seconds = new Map<number, number[]>();
  for (const { at, ms } of turns) {
    const second = Math.floor(at / SECOND);
    seconds.set(second, [...(seconds.get(second) ?? []), ms]);
  }
  return [...seconds.values()];
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(share * sorted.length)] ?? Number.NaN;
}

const middle = (values: readonly number[]) => percentile(values, 0.5);
