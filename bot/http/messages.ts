import type { Request, Response } from 'restify';
import { type Reason, Refusal } from '../access/refusal.ts';
import { activitySchema, type IncomingActivity } from '../activity.ts';
import type { Taken } from '../adapter.ts';
import { readAuthorization } from './authorization.ts';
import { fail } from './failure.ts';
import type { AddressLimit } from './limitAddress.ts';
import { isLocalRequest, isLoopback } from './loopback.ts';
import { readJson } from './readJson.ts';
import { sendJson } from './sendJson.ts';

export type MessagesRoute = {
  /**
   * Authenticates an activity, takes its turn, and gives what to answer.
   * @throws Refusal when it may not speak
   */
  take: (activity: IncomingActivity, authorization: string, response: Response) => Promise<Taken>;
  /** Nobody is authenticated, so only this machine is served. */
  isAnonymous: boolean;
  /** For requests without a valid token: many channels share an address, and none is held up for the others. */
  limit: AddressLimit;
  onRefused: (reason: Reason) => void;
};

/** `POST /api/messages`: parses the activity before the Bot Framework's adapter sees it, and hands it over. */
export function messagesHandler(route: MessagesRoute) {
  return async (request: Request, response: Response): Promise<void> => {
    if (route.isAnonymous && !isLocalRequest(request)) return fail(response, 403);
    const authorization = route.isAnonymous ? NOBODY : readAuthorization(request);
    if (!authorization.ok) {
      response.setHeader('Connection', 'close'); // the body stays unread
      return refuse(route, request, response, { reason: 'token', status: authorization.status });
    }
    const read = await readActivity(request, route.isAnonymous);
    if (!read.ok) return decline(request, response, read.status);
    try {
      answer(response, await route.take(read.activity, authorization.header, response));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      await refuse(route, request, response, error);
    }
  };
}

const NOBODY = { ok: true, header: '' } as const;

type ReadActivity = { ok: true; activity: IncomingActivity } | { ok: false; status: 400 | 403 | 413 | 415 };

async function readActivity(request: Request, isAnonymous: boolean): Promise<ReadActivity> {
  if (request.contentType() !== 'application/json') return { ok: false, status: 415 };
  const body = await readJson(request);
  if (!body.ok) return body;
  const { data: activity } = activitySchema.safeParse(body.json);
  if (!activity) return { ok: false, status: 400 };
  return isAnonymous && !isSafeToAnswer(activity) ? { ok: false, status: 403 } : { ok: true, activity };
}

/** A body that was given up in the middle would hold up the next request on its connection. */
function decline(request: Request, response: Response, status: Parameters<typeof fail>[1]): void {
  if (status === 413 && !request.complete) response.setHeader('Connection', 'close');
  fail(response, status);
}

/** Answers who may not speak; whoever keeps coming without a token that holds is told to wait instead. */
async function refuse(
  { limit, onRefused }: MessagesRoute,
  request: Request,
  response: Response,
  { reason, status }: { reason: Reason; status: 400 | Refusal['status'] },
): Promise<void> {
  onRefused(reason);
  if (reason === 'token' && !(await limit.admits(request, response))) return;
  if (status === 503) response.setHeader('Retry-After', '5');
  fail(response, status);
}

function answer(response: Response, { status, body }: Taken): void {
  if (body !== undefined) sendJson(response, status, body);
  else {
    response.statusCode = status;
    response.end();
  }
}

/** An anonymous activity may not make the bot call anybody but this machine. */
function isSafeToAnswer({ serviceUrl, deliveryMode }: IncomingActivity): boolean {
  return serviceUrl === undefined ? deliveryMode === 'expectReplies' : isLoopback(serviceUrl);
}
