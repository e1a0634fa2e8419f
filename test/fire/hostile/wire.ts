import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { conversationKey } from '../../../bot/conversation/key.ts';
import { fileName } from '../../../bot/storage/fileName.ts';
import { TENANT } from '../../support/channelService.ts';
import type { Connector } from '../../support/connector.ts';
import type { Claims } from '../../support/jwt.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { startChannel } from './channel.ts';

/** A request as somebody may have read it on its way: what it says, and the token that lets it in. */
export type Captured = { activity: Record<string, unknown>; authorization: string };

/** A bot on the internet, its channel, and somebody who has read what the channel sent. */
export type Wire = {
  server: TestServer;
  connector: Connector;
  /** Sends an activity of one person as their channel does. */
  sends: (
    person: string,
    fields: object,
    claims?: Claims,
  ) => Promise<{ response: Response; captured: Captured }>;
  /** Sends a captured request once more, with other fields in it. */
  replays: (captured: Captured, others?: object) => Promise<Response>;
  /** What is stored of somebody's conversation. */
  stored: (person: string) => Promise<string>;
  stop: () => Promise<void>;
};

export async function startWire(): Promise<Wire> {
  const channel = await startChannel();
  const { connector, service: channels } = channel;
  const { serviceUrl } = connector;
  const server = await startServer(undefined, {
    ...channels.settings,
    ALLOWED_TENANTS: TENANT,
    ALLOWED_SERVICE_URLS: serviceUrl,
    MESSAGES_PER_MINUTE: '100000',
    REQUESTS_PER_MINUTE: '100000',
  });
  const replays: Wire['replays'] = ({ activity, authorization }, others = {}) =>
    fetch(`${server.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ ...activity, ...others }),
    });
  return {
    ...{ server, connector, replays },
    sends: async (person, fields, claims = {}) => {
      const authorization = channels.bearer({ serviceurl: serviceUrl, ...claims });
      const captured = { activity: { ...activityOf(person, serviceUrl), ...fields }, authorization };
      return { response: await replays(captured), captured };
    },
    stored: (person) => readFile(join(server.folder, fileName(keyOf(person))), 'utf8'),
    stop: async () => {
      await server.stop();
      channel.stop();
    },
  };
}

const conversationOf = (person: string) => `conversation of ${person}`;
const keyOf = (person: string) => conversationKey('test', conversationOf(person), person);

function activityOf(person: string, serviceUrl: string) {
  return {
    type: 'message',
    id: randomUUID(),
    channelId: 'test',
    serviceUrl,
    conversation: { id: conversationOf(person), tenantId: TENANT },
    from: { id: person },
    recipient: { id: '28:bot' },
    locale: 'en-US',
  };
}
