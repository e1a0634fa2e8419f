import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import WebSocket from 'ws';
import { token } from './jwt.ts';

export const SECRET = 'the secret of the channel';

type Activity = Record<string, unknown>;

/** Direct Line on this machine: gives tokens, takes activities of pages to a bot, and its replies back. */
export type DirectLineService = {
  origin: string;
  /** What was asked when a token was given. */
  asked: { authorization: string | undefined; body: unknown }[];
  /** What pages posted, in order. */
  posted: Activity[];
  /** How the next requests for tokens are met: with a token, with a status, or with an answer that is none. */
  behave: (how: 'well' | 'oddly' | number) => void;
  /** Where what people say is taken. */
  deliverTo: (deliver: (activity: Activity) => Promise<unknown>) => void;
  stop: () => void;
};

export async function startDirectLine(): Promise<DirectLineService> {
  const asked: DirectLineService['asked'] = [];
  const posted: Activity[] = [];
  const sockets = new Map<string, Set<WebSocket>>();
  const conversations = new Map<string, string>();
  const said = new Map<string, Activity[]>();
  let how: 'well' | 'oddly' | number = 'well';
  let deliver: (activity: Activity) => Promise<unknown> = async () => {};

  const show = (conversation: string, activity: Activity) => {
    said.set(conversation, [...(said.get(conversation) ?? []), activity]);
    for (const socket of sockets.get(conversation) ?? []) send(socket, [activity]);
  };
  const add = async (conversation: string, activity: Activity) => {
    const from = activity.from ?? { id: 'bot' };
    const whole = { ...activity, from, id: randomUUID(), timestamp: new Date().toISOString() };
    show(conversation, whole);
    return whole;
  };
  const giveToken = (authorization: string | undefined, body: Activity) => {
    asked.push({ authorization, body });
    if (typeof how === 'number') return how;
    if (how === 'oddly') return { error: 'no' };
    const conversationId = randomUUID();
    const { user } = body as { user: { id: string } }; // what the bot asks with
    const given = token({ alg: 'none' }, { user: user.id, conv: conversationId }, () => 'signed');
    conversations.set(`Bearer ${given}`, conversationId);
    return { conversationId, token: given, expires_in: 1800 };
  };
  const takeActivity = async (conversation: string, activity: Activity) => {
    posted.push(activity);
    const { id } = await add(conversation, activity);
    const more = { id, channelId: 'directline', serviceUrl: origin, conversation: { id: conversation } };
    void deliver({ ...activity, ...more, recipient: { id: 'bot' } });
    return { id };
  };
  const answer = async (
    path: string,
    { method, headers: { authorization } }: IncomingMessage,
    body: Activity,
  ) => {
    const [, conversation = ''] = /conversations\/([^/]+)/.exec(path) ?? [];
    if (path === '/v3/directline/tokens/generate') return giveToken(authorization, body);
    if (path === '/v3/directline/conversations') {
      return begun(conversations.get(authorization ?? '') ?? 'none', authorization);
    }
    // What a bot sends back.
    if (path.startsWith('/v3/conversations/')) return { id: (await add(conversation, body)).id };
    return method === 'GET' ? begun(conversation, authorization) : takeActivity(conversation, body);
  };
  const begun = (conversationId: string, authorization = '') => ({
    conversationId,
    token: authorization.replace('Bearer ', ''),
    expires_in: 1800,
    streamUrl: `${origin.replace('http', 'ws')}/stream/${conversationId}`,
  });

  const server = createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return reply(request, response, {});
    let text = '';
    for await (const chunk of request) text += chunk;
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    reply(request, response, await answer(path, request, JSON.parse(text || '{}')));
  });
  new WebSocket.Server({ server }).on('connection', (socket, request) => {
    const conversation = request.url?.split('/').pop() ?? '';
    sockets.set(conversation, (sockets.get(conversation) ?? new Set()).add(socket));
    send(socket, said.get(conversation) ?? []);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has one once it listens
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    asked,
    posted,
    behave: (next) => {
      how = next;
    },
    deliverTo: (next) => {
      deliver = next;
    },
    stop: () => {
      for (const socket of [...sockets.values()].flatMap((some) => [...some])) socket.terminate();
      server.closeAllConnections();
      server.close();
    },
  };
}

function send(socket: WebSocket, activities: Activity[]): void {
  if (socket.readyState === WebSocket.OPEN) socket.send(JSON.stringify({ activities, watermark: '1' }));
}

function reply(request: IncomingMessage, response: ServerResponse, answer: object | number): void {
  response.writeHead(typeof answer === 'number' ? answer : 200, {
    'content-type': 'application/json',
    'access-control-allow-origin': request.headers.origin ?? '*',
    'access-control-allow-headers': 'authorization, content-type, x-ms-bot-agent, x-requested-with',
    'access-control-allow-methods': 'GET, POST',
  });
  response.end(JSON.stringify(answer));
}
