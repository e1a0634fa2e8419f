import type { Server } from 'node:http';
import { pino } from 'pino';
import {
  createServer,
  type Request,
  type Response,
  type Server as RestifyServer,
  type ServerOptions,
} from 'restify';
import type { Log } from '../log.ts';
import { fail, statusOf } from './failure.ts';
import { closeServer, listenAt } from './listenAt.ts';
import { bePatient, PATIENCE, type Patience } from './patience.ts';
import { refuseIllFormed } from './wellFormed.ts';

/** restify's own log would write down a whole request, token and all, whose answer cannot be made. */
const silent = pino({ level: 'silent' }) as object as ServerOptions['log']; // its types are of the logger before pino

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
  const server = createServer({ name: '', log: silent });
  server.pre((_request: Request, response: Response, next: () => void) => {
    response.removeHeader('Server');
    next();
  });
  server.on('restifyError', (_request: Request, response: Response, error: HttpError, done: () => void) => {
    const status = statusOf(error);
    if (!response.headersSent) fail(response, status);
    // A visitor's mistakes are not ours to log, and what they sent stands in the message.
    if (status === 500) log('request-failed', {}, error);
    done();
  });
  // restify passes on what keeps it from listening, which would end the process before `listenAt` can say what to do.
  server.on('error', () => {});
  const plain = server.server as Server; // restify was given no certificate, so it is plain HTTP
  refuseIllFormed(plain, headers);
  bePatient(plain, patience, headers);
  return {
    server,
    listen: (port, host) => listenAt(plain, { port, host, key: 'PORT' }),
    close: () => closeServer(plain),
  };
}
