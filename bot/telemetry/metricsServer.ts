import { createHash, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { closeServer, listenAt } from '../http/listenAt.ts';
import { isLocalRequest } from '../http/loopback.ts';
import type { Metrics } from './prometheus.ts';

const TIMEOUT_MS = 10_000;

/** Where metrics can be read, and by whom: with a token by those who have it, else by this machine alone. */
export type MetricsAt = { port: number; host: string; token: string | undefined };

export type MetricsServer = { address: string; close: () => Promise<void> };

/**
 * Serves `GET /metrics` on a port of its own, so that what is open to the world never leads to it.
 * @throws ListenError when the address cannot be listened at
 */
export async function serveMetrics(
  metrics: Metrics,
  { port, host, token }: MetricsAt,
): Promise<MetricsServer> {
  const mayRead = (request: IncomingMessage) => (token ? bears(request, token) : isLocalRequest(request));
  const limits = { requestTimeout: TIMEOUT_MS, headersTimeout: TIMEOUT_MS };
  const server = createServer(limits, async (request, response) => {
    if (!mayRead(request))
      return answer(response, token ? 401 : 403, token ? { 'www-authenticate': 'Bearer' } : {});
    if (request.url?.split('?', 1)[0] !== '/metrics') return answer(response, 404);
    if (request.method !== 'GET') return answer(response, 405, { allow: 'GET' });
    const page = await metrics.page().catch(() => undefined); // a gauge that fails is no reason to stop
    if (page === undefined) return answer(response, 500);
    answer(response, 200, { 'content-type': metrics.type, 'cache-control': 'no-store' }, page);
  });
  return {
    address: await listenAt(server, { port, host, key: 'METRICS_PORT' }),
    close: () => closeServer(server),
  };
}

function bears({ headers: { authorization = '' } }: IncomingMessage, token: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  // Of equal length, so that how long the comparison takes tells nothing of the token.
  return timingSafeEqual(digest(authorization), digest(`Bearer ${token}`));
}

type Headers = Record<string, string>;

/** Not with `writeHead`: restify puts another one in place of Node's, for every server of the process. */
function answer(response: ServerResponse, status: number, headers: Headers = {}, body = ''): void {
  response.statusCode = status;
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.end(body);
}
