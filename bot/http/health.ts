import type { Request, Response } from 'restify';
import type { Store } from '../storage/store.ts';
import { StorageError } from '../storage/store.ts';

/** `GET /healthz`: the process answers. */
export async function healthz(_request: Request, response: Response): Promise<void> {
  response.send(200, { status: 'ok' });
}

/** `GET /readyz`: the bot can do its work, which needs a store that can be written. */
export function readyzHandler(store: Store) {
  return async (_request: Request, response: Response): Promise<void> => {
    try {
      await store.check();
      response.send(200, { status: 'ready' });
    } catch (error) {
      const code = error instanceof StorageError ? error.code : 'internal';
      response.send(503, { status: 'not-ready', error: { code } });
    }
  };
}
