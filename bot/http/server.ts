import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer, type Request, type Response, type Server as RestifyServer } from 'restify';
import type { Log } from '../log.ts';
import { fail, statusOf } from './failure.ts';
import { bePatient, PATIENCE, type Patience } from './patience.ts';
import { refuseIllFormed } from './wellFormed.ts';

/** How long a stop waits for requests under way before it cuts them off, in ms. */
const GRACE = 5000;

/** The address cannot be listened at. */
export class ListenError extends Error {
  readonly code = 'LISTEN';

  constructor(host: string, port: number, cause: Error & { code?: string }) {
    const why = cause.code === 'EADDRINUSE' ? 'another program uses it' : cause.code;
    super(`Cannot listen on port ${port} of ${host} (${why}): set PORT to another one, or HOST`, { cause });
  }
}

type HttpError = Error & { statusCode?: number };

export type HttpServer = {
  server: RestifyServer;
  listen: (port: number, host: string) => Promise<string>;
  close: () => Promise<void>;
};

export type HttpOptions = {
  log: Log;
  /** What every response says; see baseHeaders. */
  headers: Record<string, string>;
  patience?: Patience;
};

/** A bare server whose errors are generic, whose headers name no product, and which waits for nobody for long. */
export function createHttpServer({ log, headers, patience = PATIENCE }: HttpOptions): HttpServer {
  const server = createServer({ name: '' });
  server.pre((_request: Request, response: Response, next: () => void) => {
    response.removeHeader('Server');
    next();
  });
  server.on('restifyError', (_request: Request, response: Response, error: HttpError, done: () => void) => {
    const status = statusOf(error);
    if (!response.headersSent) fail(response, status);
    // A visitor's mistakes are not ours to log, and what they sent stands in the message.
    if (status === 500) log('request-failed', { name: error.name, stack: error.stack });
    done();
  });
  const plain = server.server as Server; // restify was given no certificate, so it is plain HTTP
  refuseIllFormed(plain, headers);
  bePatient(plain, patience, headers);
  return { server, listen: (port, host) => listen(server, port, host), close: () => close(server) };
}

function listen(server: RestifyServer, port: number, host: string): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new ListenError(host, port, error)));
    server.listen(port, host, () => {
      const { port: bound } = server.address() as AddressInfo; // a TCP server has one once it listens
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`);
    });
  });
}

async function close(server: RestifyServer): Promise<void> {
  const cut = setTimeout(() => server.server.closeAllConnections(), GRACE);
  server.server.closeIdleConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(cut);
}
