import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { createLog } from '../../../bot/log.ts';
import { createWhose } from '../../../bot/telemetry/whose.ts';
import type { ChannelService } from '../../support/channelService.ts';
import type { Connector } from '../../support/connector.ts';
import { MARKED } from '../../support/marker.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { TEAM } from '../../support/team.ts';
import { type Bystanders, standBy } from './bystanders.ts';
import { startChannel } from './channel.ts';
import { statusAt } from './exchange.ts';
import { surroundingsOf } from './surroundings.ts';

/** Ids of channels stand in these alone, so that people can be told something later. */
const WITH_ADDRESSES = /^(reminders|escalations)%2f/;

/** A server that is sent hostile things, everything it does besides answering, and people who must not notice. */
export type Target = {
  server: TestServer;
  port: number;
  connector: Connector;
  /** What a request needs to be let in. */
  authorization: Record<string, string>;
  bystanders: Bystanders;
  post: (body: string) => Promise<Response>;
  /** Fails when something was logged that was sent. */
  hasKeptQuiet: () => void;
  /** Fails when something is otherwise than before, or the server no longer answers. */
  isUnharmed: () => Promise<void>;
  stop: () => Promise<void>;
};

/** `isPublic`: as on the internet, where it takes nothing without a token, in place of as on one's own machine. */
export async function startTarget(isPublic: boolean): Promise<Target> {
  const parent = await mkdtemp(join(tmpdir(), 'fire-'));
  const storage = join(parent, 'one/two/storage');
  await mkdir(storage, { recursive: true });
  const channel = await startChannel();
  const { connector, service: channels } = channel;
  const log = createLog((line) => void channel.written.push(line), {
    level: 'debug',
    whose: createWhose('of this test'),
    now: () => new Date(),
  });
  const server = await startServer(storage, settingsFor(isPublic, connector, channels), {
    listen: log,
  });
  const port = Number(new URL(server.address).port);
  const serviceUrl = connector.serviceUrl;
  const authorization: Record<string, string> = isPublic
    ? { authorization: channels.bearer({ serviceurl: serviceUrl }) }
    : {};
  const post = (body: string) =>
    fetch(`${server.address}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...authorization },
      body,
    });
  const isAsBefore = await surroundingsOf(parent, storage);
  const bystanders = await standBy(server.address, storage, (activity) =>
    post(JSON.stringify({ ...activity, serviceUrl })),
  );

  return {
    ...{ server, port, connector, authorization, bystanders, post },
    hasKeptQuiet: () => {
      expect(
        channel.written.splice(0).filter((line) => MARKED.test(line)),
        'logged',
      ).to.deep.equal([]);
    },
    isUnharmed: async () => {
      await isAsBefore();
      for (const path of ['/healthz', '/readyz']) expect(await statusAt(port, path), path).to.equal(200);
      await holdsNothingTyped(storage);
      await bystanders.unchanged();
    },
    stop: async () => {
      await server.stop();
      channel.stop();
      await rm(parent, { recursive: true });
    },
  };
}

function settingsFor(isPublic: boolean, { serviceUrl }: Connector, channels: ChannelService) {
  const team = { ESCALATION_CONVERSATION: TEAM, ESCALATION_SERVICE_URL: serviceUrl, LEARN_REPORT: 'on' };
  const open = {
    ...channels.settings,
    ALLOWED_SERVICE_URLS: serviceUrl,
    MESSAGES_PER_MINUTE: '100000',
    REQUESTS_PER_MINUTE: '100000',
    DIRECT_LINE_SECRET: 'a secret of this test',
    TRUSTED_ORIGINS: 'https://trusted.example',
  };
  return isPublic ? { ...team, ...open } : team;
}

async function holdsNothingTyped(storage: string): Promise<void> {
  for (const name of await readdir(storage)) {
    if (WITH_ADDRESSES.test(name)) continue;
    const text = await readFile(join(storage, name), 'utf8').catch(() => ''); // locks come and go
    expect(text.slice(Math.max(0, text.search(MARKED) - 80)), name).not.to.match(MARKED);
  }
}
