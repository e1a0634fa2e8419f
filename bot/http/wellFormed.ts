import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import { setHeaders } from './baseHeaders.ts';

/**
 * Answers requests whose target or Host is no address with 400, before anything else sees them: restify builds a URL
 * of the two outside of any handler, and what it throws there would end the process.
 */
export function refuseIllFormed(server: Server, headers: Record<string, string>): void {
  for (const event of ['request', 'checkContinue'] as const) {
    const handlers = server.listeners(event) as RequestListener[]; // both events hand over a request and a response
    server.removeAllListeners(event);
    server.on(event, (request: IncomingMessage, response: ServerResponse) => {
      setHeaders(response, headers);
      if (!isWellFormed(request)) return refuse(response);
      for (const handle of handlers) handle.call(server, request, response as Parameters<RequestListener>[1]); // its own
    });
  }
}

function isWellFormed({ url = '/', headers: { host = 'localhost' } }: IncomingMessage): boolean {
  return URL.canParse(url.startsWith('/') ? `http://${host}${url}` : url, `http://${host}`);
}

function refuse(response: ServerResponse): void {
  const body = JSON.stringify({ error: { code: 'bad-request' } });
  response.statusCode = 400;
  response.setHeader('content-type', 'application/json');
  response.setHeader('connection', 'close');
  response.end(body);
}
