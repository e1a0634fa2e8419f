import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * How a message is met: with a status; with nothing until `release`; with a connection that ends, before or after the
 * message was read; or with a 200 whose body is not what it says, or ends in the middle.
 */
export type Manner = number | 'hang' | 'reset' | 'reset-unread' | 'malformed' | 'cut';

/** A channel's side of the Bot Framework on this machine, which takes the replies a bot sends. */
export type Connector = {
  serviceUrl: string;
  /** The summary of each message that was sent to it, in order; "text" where there is none. */
  received: string[];
  /** The messages themselves, and what they were sent with to show that the bot may. */
  activities: { type?: string; text?: string; entities?: Record<string, unknown>[] }[];
  authorizations: (string | undefined)[];
  /** How each was sent: the method, and the address in the channel. */
  requests: string[];
  /** Resolves once so many messages have come. */
  receives: (count: number) => Promise<void>;
  /** How the next messages are met; a list is gone through first. */
  behave: (how: Manner | Manner[]) => void;
  /** How each message that came was met. */
  met: Manner[];
  /** How many were met before they were read, and stand nowhere else. */
  unread: () => number;
  /** What it asks to be waited for, in seconds, where it refuses. */
  asksToWait: (seconds: string | undefined) => void;
  release: () => void;
  /** Resolves when the next message arrives. */
  arrival: () => Promise<unknown>;
  stop: () => void;
};

export async function startConnector(): Promise<Connector> {
  const received: string[] = [];
  const activities: Connector['activities'] = [];
  const authorizations: Connector['authorizations'] = [];
  const requests: string[] = [];
  const arrivals = new EventEmitter();
  const hanging: ServerResponse[] = [];
  const met: Manner[] = [];
  let unread = 0;
  let how: Manner = 200;
  let next: Manner[] = [];
  let retryAfter: string | undefined;
  const server = createServer(async (request, response) => {
    const manner = next.shift() ?? how;
    if (manner === 'reset-unread') {
      unread += 1;
      return void request.socket.destroy();
    }
    const activity = JSON.parse(await bodyOf(request));
    received.push(activity.summary ?? 'text');
    activities.push(activity);
    authorizations.push(request.headers.authorization);
    requests.push(`${request.method} ${decodeURIComponent(request.url ?? '')}`);
    if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter);
    met.push(manner);
    if (manner === 'hang') hanging.push(response);
    else answer(response, manner);
    arrivals.emit('arrival');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has one once it listens
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    received,
    activities,
    authorizations,
    requests,
    met,
    unread: () => unread,
    receives: async (count) => {
      while (received.length < count) await once(arrivals, 'arrival');
    },
    behave: (then) => {
      if (Array.isArray(then)) next = [...then];
      else how = then;
    },
    asksToWait: (seconds) => {
      retryAfter = seconds;
    },
    release: () => {
      for (const response of hanging.splice(0)) answer(response, 200);
    },
    arrival: () => once(arrivals, 'arrival'),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(response: ServerResponse, manner: Exclude<Manner, 'hang'>): void {
  if (manner === 'reset') return void response.socket?.destroy();
  response.statusCode = typeof manner === 'number' ? manner : 200;
  response.setHeader('content-type', 'application/json');
  if (manner === 'malformed') return void response.end('<html>');
  if (manner !== 'cut') return void response.end('{"id":"1"}');
  response.setHeader('content-length', '100');
  response.write('{"id"', () => response.socket?.destroy());
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // a request without encoding gives buffers
  return Buffer.concat(chunks).toString();
}
