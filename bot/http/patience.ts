import type { Server, ServerResponse } from 'node:http';
import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';

/** How long a client may take, in ms. */
export type Patience = {
  /** To send the headers. */
  headers: number;
  /** To send the whole request. */
  request: number;
  /** To send the next request on a connection that stays open; proxies keep theirs for a minute. */
  idle: number;
  /** How often all this is looked after. */
  check: number;
};

export const PATIENCE: Patience = { headers: 10_000, request: 20_000, idle: 65_000, check: 2_000 };

/** Keeps slow clients from holding connections, and answers what is not HTTP with a body that tells nothing. */
export function bePatient(server: Server, patience: Patience, headers: Record<string, string>): void {
  server.headersTimeout = patience.headers;
  server.requestTimeout = patience.request;
  server.keepAliveTimeout = patience.idle;
  // An option of createServer, which restify does not hand on; read when the server begins to listen.
  Object.assign(server, { connectionsCheckingInterval: patience.check });
  server.on('clientError', (error: Error & { code?: string }, socket: Duplex) => {
    if (!socket.writable || hasBegunToAnswer(socket)) return void socket.destroy();
    socket.end(answerTo(error.code, headers));
  });
}

/** Whether a response is under way on a connection, in the middle of which another cannot be put. */
function hasBegunToAnswer(socket: Duplex & { _httpMessage?: ServerResponse | null }): boolean {
  return socket._httpMessage?.headersSent ?? false; // as Node's own handler looks; nothing public tells
}

function answerTo(code: string | undefined, headers: Record<string, string>): string {
  const [status, name] = reasonFor(code);
  const body = JSON.stringify({ error: { code: name } });
  const lines = Object.entries({
    ...headers,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    Connection: 'close',
  }).map(([header, value]) => `${header}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`;
}

function reasonFor(code: string | undefined): [number, string] {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return [408, 'too-slow'];
  return code === 'HPE_HEADER_OVERFLOW' ? [431, 'headers-too-large'] : [400, 'bad-request'];
}
