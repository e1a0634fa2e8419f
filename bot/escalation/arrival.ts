import { z } from 'zod';
import { waitAskedFor } from '../throttle.ts';

/** What came of sending something: it arrived, it surely did not, or nobody knows. */
export type Arrival =
  | { kind: 'arrived' }
  | { kind: 'refused'; wait: number | undefined }
  | { kind: 'unknown' };

const TIMED_OUT = 408;
const answered = z.object({ statusCode: z.number() });

/** No connection was made, so nothing went over it. */
const UNCONNECTED = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH']);
/** The bot got no token to send with: libraries' names for that. */
const WITHOUT_TOKEN = new Set([
  'AuthError',
  'AuthenticationError',
  'AuthenticationRequiredError',
  'ClientAuthError',
  'ClientConfigurationError',
  'CredentialUnavailableError',
  'InteractionRequiredAuthError',
  'ServerError',
]);

/**
 * Sends, and says what came of it. It surely did not arrive where no connection was made, the bot got no token, or the
 * channel answered 4xx, except that it gave up waiting (408). After anything else it may have.
 */
export async function arrivalOf(send: () => Promise<unknown>): Promise<Arrival & { error?: unknown }> {
  try {
    await send();
    return { kind: 'arrived' };
  } catch (error) {
    return surelyFailed(error)
      ? { kind: 'refused', wait: waitAskedFor(error), error }
      : { kind: 'unknown', error };
  }
}

function surelyFailed(error: unknown): boolean {
  if (error instanceof Error && WITHOUT_TOKEN.has(error.name)) return true;
  const { data } = answered.safeParse(error);
  if (data) return data.statusCode >= 400 && data.statusCode < 500 && data.statusCode !== TIMED_OUT;
  return UNCONNECTED.has(codeOf(error) ?? '');
}

/** The system's name for a failure, wherever a library has put it. */
function codeOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, errno, cause } = error as Error & { code?: unknown; errno?: unknown }; // undefined where absent
  const own = [code, errno].find((name) => typeof name === 'string' && UNCONNECTED.has(name));
  return typeof own === 'string' ? own : codeOf(cause);
}
