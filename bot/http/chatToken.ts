import type { Request, Response } from 'restify';
import type { ChatToken } from '../directLine.ts';
import { fail } from './failure.ts';

export type ChatTokenRoute = {
  newToken: () => Promise<ChatToken>;
  /** Origins of the pages that may ask. */
  origins: readonly string[];
  onFailed: (error: unknown) => void;
};

/** `POST /api/directline/token`: a token for one conversation, given to pages of trusted origins alone. */
export function chatTokenHandler({ newToken, origins, onFailed }: ChatTokenRoute) {
  return async (request: Request, response: Response): Promise<void> => {
    const { origin } = request.headers;
    if (origin === undefined || !origins.includes(origin)) return fail(response, 403);
    response.setHeader('Access-Control-Allow-Origin', origin);
    response.setHeader('Vary', 'Origin');
    response.setHeader('Cache-Control', 'no-store');
    try {
      response.send(200, await newToken());
    } catch (error) {
      onFailed(error);
      fail(response, 502);
    }
  };
}
