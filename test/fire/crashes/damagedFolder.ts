import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connector, startConnector } from '../../support/connector.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { TEAM } from '../../support/team.ts';
import { Person } from './person.ts';
import { SCRIPTS } from './scripts.ts';

/** People with conversations of every kind, whose files can be damaged again and again. */
export type Conversations = {
  people: Person[];
  /** The bot on a copy of the files as they were left, with `damage` done to them. */
  startOn: (damage: (folder: string) => Promise<void>) => Promise<{ server: TestServer; folder: string }>;
  stop: () => Promise<void>;
};

export async function startConversations(ofEach: number): Promise<Conversations> {
  const parent = await mkdtemp(join(tmpdir(), 'damaged-'));
  const connector: Connector = await startConnector();
  const people = SCRIPTS.flatMap((script) => Array.from({ length: ofEach }, () => new Person(script)));
  const start = async (folder: string) => {
    const server = await startServer(folder, {
      LEARN_REPORT: 'on',
      ESCALATION_CONVERSATION: TEAM,
      ESCALATION_SERVICE_URL: connector.serviceUrl,
    });
    for (const person of people) person.address = server.address;
    return server;
  };
  const pristine = join(parent, 'pristine');
  const first = await start(pristine);
  for (const person of people) await person.begin(connector.serviceUrl);
  await first.stop();
  let copies = 0;
  return {
    people,
    startOn: async (damage) => {
      copies += 1;
      const folder = join(parent, `copy-${copies}`);
      await cp(pristine, folder, { recursive: true });
      await damage(folder);
      return { server: await start(folder), folder };
    },
    stop: async () => {
      connector.stop();
      await rm(parent, { recursive: true, force: true });
    },
  };
}
