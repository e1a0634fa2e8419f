import { setTimeout as sleep } from 'node:timers/promises';
import { hourly } from './hourly.ts';

/** How long a stop waits for what is under way, in ms: as long as for turns. */
const CLOSE_MS = 5000;

/** Waits for what is under way at a stop, and not for ever. */
export async function inTimeToStop(underWay: Promise<unknown>): Promise<void> {
  await Promise.race([underWay, sleep(CLOSE_MS, undefined, { ref: false })]);
}

/**
 * Does `work` now and every hour, never twice at once. Gives what ends that: it tells `work`, which looks before it
 * begins anything new, and waits for the rest, five seconds at most.
 */
export function regularly(
  work: (stopping: AbortSignal) => Promise<void>,
  onFailed: (error: unknown) => void,
): () => Promise<void> {
  const stop = new AbortController();
  let underWay: Promise<void> = Promise.resolve();
  const timer = hourly(() => {
    underWay = work(stop.signal).catch(onFailed);
    return underWay;
  });
  return () => {
    clearInterval(timer);
    stop.abort();
    return inTimeToStop(underWay);
  };
}
