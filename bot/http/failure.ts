import type { Response } from 'restify';

const CODES = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  413: 'too-large',
  415: 'not-json',
  500: 'internal',
  502: 'bad-gateway',
  503: 'unavailable',
} as const;

/** Ends a request with a status and a fixed body that tells nothing of the machine and repeats nothing of the request. */
export function fail(response: Response, status: keyof typeof CODES): void {
  response.send(status, { error: { code: CODES[status] } });
}

/** The status to answer an error with: the client's own mistakes as they are, everything else as ours. */
export function statusOf({ statusCode }: { statusCode?: number }): keyof typeof CODES {
  return statusCode !== undefined && statusCode in CODES ? (statusCode as keyof typeof CODES) : 500; // checked by `in`
}
