import type { Request, Response } from 'restify';
import type { Store } from '../storage/store.ts';
import { StorageError } from '../storage/store.ts';

/** `GET /healthz`: the process answers. */
export async function healthz(_request: Request, response: Response): Promise<void> {
  response.send(200, { status: 'ok' });
}

/**
 * `GET /readyz`: the bot can do its work, which needs a store that can be written. Anybody may ask, so however many ask
 * at once, the store is written once.
 */
export function readyzHandler(store: Pick<Store, 'check'>) {
  let checking: Promise<void> | undefined;
  return async (_request: Request, response: Response): Promise<void> => {
    try {
      checking ??= store.check().finally(() => {
        checking = undefined;
      });
      await checking;
      response.send(200, { status: 'ready' });
    } catch (error) {
      const code = error instanceof StorageError ? error.code : 'internal';
      response.send(503, { status: 'not-ready', error: { code } });
    }
  };
}
