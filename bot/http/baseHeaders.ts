import type { ServerResponse } from 'node:http';

/** Headers of every response; pages set some of them more widely. */
const EVERY: Record<string, string> = {
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=()',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
};

/** Keeps browsers from ever coming back unencrypted, for a year. Meaningless where there is no encryption: browsers skip it. */
const ENCRYPTED = { 'Strict-Transport-Security': 'max-age=31536000' };

/** The headers of every response. `isPublic`: the bot is reached over the internet, so through something encrypted. */
export function baseHeaders(isPublic: boolean): Record<string, string> {
  return isPublic ? { ...EVERY, ...ENCRYPTED } : EVERY;
}

export function setHeaders(response: ServerResponse, headers: Record<string, string>): void {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
