import type { Request, Response } from 'restify';
import { activitySchema, type IncomingActivity } from '../activity.ts';
import { fail } from './failure.ts';
import { isLocalRequest, isLoopback } from './loopback.ts';
import { readJson } from './readJson.ts';

export type MessagesRoute = {
  /** Authenticates and handles a request whose body is an activity, and ends its response. */
  process: (request: Request, response: Response) => Promise<void>;
  /** Nobody is authenticated, so only this machine is served. */
  isAnonymous: boolean;
};

/** `POST /api/messages`: parses the activity before the adapter sees it, and hands it over. */
export function messagesHandler({ process, isAnonymous }: MessagesRoute) {
  return async (request: Request, response: Response): Promise<void> => {
    if (isAnonymous && !isLocalRequest(request)) return fail(response, 403);
    if (request.contentType() !== 'application/json') return fail(response, 415);
    const body = await readJson(request);
    if (!body.ok) return fail(response, body.status);
    const activity = activitySchema.safeParse(body.json);
    if (!activity.success) return fail(response, 400);
    if (isAnonymous && !isSafeToAnswer(activity.data)) return fail(response, 403);
    request.body = activity.data;
    await process(request, response);
  };
}

/** An anonymous activity may not make the bot call anybody but this machine. */
function isSafeToAnswer({ serviceUrl, deliveryMode }: IncomingActivity): boolean {
  return serviceUrl === undefined ? deliveryMode === 'expectReplies' : isLoopback(serviceUrl);
}
