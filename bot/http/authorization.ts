import type { IncomingMessage } from 'node:http';

/** Longer than any token of a channel, which takes about 1 kB. */
const MOST_CHARACTERS = 8192;

export type Authorization = { ok: true; header: string } | { ok: false; status: 400 | 401 };

/**
 * The Authorization header, as far as its shape goes. Several of them, or one that no token needs, is a request that
 * no channel makes: Node would quietly take the first.
 */
export function readAuthorization({ headersDistinct }: IncomingMessage): Authorization {
  const [header = '', ...more] = headersDistinct.authorization ?? [];
  if (more.length > 0 || header.length > MOST_CHARACTERS) return { ok: false, status: 400 };
  return /^Bearer [\w-]+\.[\w-]+\.[\w-]+$/.test(header) ? { ok: true, header } : { ok: false, status: 401 };
}
