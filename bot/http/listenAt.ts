import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How long a stop waits for requests under way before it cuts them off, in ms. */
const GRACE = 5000;

/** The address cannot be listened at. */
export class ListenError extends Error {
  readonly code = 'LISTEN';

  constructor({ host, port, key }: Place, cause: Error & { code?: string }) {
    const why = cause.code === 'EADDRINUSE' ? 'another program uses it' : cause.code;
    const hostKey = key.replace('PORT', 'HOST');
    super(`Cannot listen on port ${port} of ${host} (${why}): set ${key} to another one, or ${hostKey}`, {
      cause,
    });
  }
}

/** `key` is the setting that the port comes from. */
export type Place = { host: string; port: number; key: 'PORT' | 'METRICS_PORT' };

/** Resolves to the address it answers at. Rejects with a ListenError. */
export function listenAt(server: Server, place: Place): Promise<string> {
  const { host, port } = place;
  server.on('request', (_request, response) => {
    // A client that keeps its connection for later would hold up a stop that waited for its answer.
    response.once('close', () => setImmediate(() => server.listening || server.closeIdleConnections()));
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => reject(new ListenError(place, error)));
    server.listen(port, host, () => {
      const { port: bound } = server.address() as AddressInfo; // a TCP server has one once it listens
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`);
    });
  });
}

/** Takes no more requests and waits for those under way, but not for ever. */
export async function closeServer(server: Server): Promise<void> {
  const cut = setTimeout(() => server.closeAllConnections(), GRACE);
  server.closeIdleConnections();
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(cut);
}
