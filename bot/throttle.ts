import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';

/** The first wait where the channel names none, in ms; it doubles each time. */
const FIRST_WAIT = 500;
/** How much longer than asked for a wait may be, in ms, so that many do not come back at once. */
const MOST_JITTER = 500;

export type Pacing = {
  /** Milliseconds that only grow. */
  now: () => number;
  random: () => number;
  sleep: (ms: number) => Promise<unknown>;
};

export const realPacing: Pacing = { now: () => performance.now(), random: Math.random, sleep: wait };

type Headers = { get: (name: string) => string | null | undefined };
const headers = z.custom<Headers>(
  (value) => typeof value === 'object' && value !== null && 'get' in value && typeof value.get === 'function',
);
const tooMany = z.object({
  statusCode: z.literal(429),
  response: z.object({ headers }).optional().catch(undefined),
});

/**
 * Sends, and again where the channel refused it for coming too often, which is the one failure after which it surely
 * did not arrive. Gives up with that failure when the next try would come after `deadline`.
 */
export async function untilTaken<T>(
  send: () => Promise<T>,
  deadline: number,
  { now, random, sleep }: Pacing = realPacing,
): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await send();
    } catch (error) {
      const refusal = tooMany.safeParse(error);
      if (!refusal.success) throw error;
      const asked = askedFor(refusal.data.response?.headers.get('retry-after'));
      const ms = (asked ?? FIRST_WAIT * 2 ** tries) + random() * MOST_JITTER;
      if (now() + ms >= deadline) throw error;
      await sleep(ms);
    }
  }
}

/** The wait that a channel asked for when it refused, in ms; undefined where it asked for none. */
export function waitAskedFor(error: unknown): number | undefined {
  const { data } = tooMany.safeParse(error);
  return askedFor(data?.response?.headers.get('retry-after'));
}

/** The wait that a `Retry-After` asks for, in ms: it holds seconds or a date. */
function askedFor(header: string | null | undefined): number | undefined {
  if (!header) return undefined;
  const seconds = /^\s*(\d{1,6})\s*$/.exec(header)?.[1];
  if (seconds !== undefined) return Number(seconds) * 1000;
  const date = Date.parse(header);
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
