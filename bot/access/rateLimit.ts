import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE = 60;

export type Verdict =
  | { ok: true }
  /** Too much; `isFirst` until somebody was told so once. `seconds` until it begins anew. */
  | { ok: false; isFirst: boolean; seconds: number };

/** Counts one more of `key` and says whether it is still within the limit. */
export type RateLimit = (key: string) => Promise<Verdict>;

/** So many a minute of each key, counted in this process. */
export function createRateLimit(most: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: most, duration: MINUTE });
  return async (key) => {
    try {
      await limiter.consume(key);
      return { ok: true };
    } catch (over) {
      if (!(over instanceof RateLimiterRes)) throw over;
      return {
        ok: false,
        isFirst: over.consumedPoints === most + 1,
        seconds: Math.max(1, Math.ceil(over.msBeforeNext / 1000)),
      };
    }
  };
}

/** Never too much: for people on this machine. */
export const unlimited: RateLimit = async () => ({ ok: true });
