import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A channel's side of the Bot Framework on this machine, which takes the replies a bot sends. */
export type Connector = {
  serviceUrl: string;
  /** The summary of each message that was sent to it, in order; "text" where there is none. */
  received: string[];
  /** How the next messages are met; "hang" leaves them without an answer until `release`. */
  behave: (how: number | 'hang') => void;
  release: () => void;
  /** Resolves when the next message arrives. */
  arrival: () => Promise<unknown>;
  stop: () => void;
};

export async function startConnector(): Promise<Connector> {
  const received: string[] = [];
  const arrivals = new EventEmitter();
  const hanging: ServerResponse[] = [];
  let how: number | 'hang' = 200;
  const server = createServer(async (request, response) => {
    received.push(await nameOf(request));
    if (how === 'hang') hanging.push(response);
    else answer(response, how);
    arrivals.emit('message');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has one once it listens
  return {
    serviceUrl: `http://127.0.0.1:${port}`,
    received,
    behave: (next) => {
      how = next;
    },
    release: () => {
      for (const response of hanging.splice(0)) answer(response, 200);
    },
    arrival: () => once(arrivals, 'message'),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answer(response: ServerResponse, status: number): void {
  response.statusCode = status;
  response.setHeader('content-type', 'application/json');
  response.end('{"id":"1"}');
}

async function nameOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer); // a request without encoding gives buffers
  const activity = JSON.parse(Buffer.concat(chunks).toString());
  return activity.summary ?? 'text';
}
