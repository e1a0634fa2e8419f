import { BlobServiceClient } from '@azure/storage-blob';
import { expect } from 'chai';
import { LEASE_MS } from '../../bot/conversation/peers.ts';
import { builtBot } from '../support/builtBot.ts';
import { Client } from '../support/client.ts';
import { type Connector, startConnector } from '../support/connector.ts';
import { edition } from '../support/edition.ts';
import { type ServerProcess, startProcess } from '../support/serverProcess.ts';
import { translators } from '../support/talk.ts';
import { Walker } from '../support/walker.ts';
import { azuriteSuite } from './azurite.ts';

const PEOPLE = 6;
const KILLS = 3;
const KIND = translators.en('question.kind.ask');
const ORIGIN = translators.en('question.origin.ask');
const VERDICT = edition.rows.find(({ id }) => id === 'azure-from-named-channel')?.verdict.en;

describe('two server processes on one container', function () {
  this.timeout(180_000);
  const { azurite, container } = azuriteSuite();
  let servers: [ServerProcess, ServerProcess];
  let connector: Connector;

  const start = async () =>
    startProcess(await builtBot(), {
      PORT: '0',
      STORAGE: 'azure-blobs',
      STORAGE_CONNECTION_STRING: azurite().connectionString,
      STORAGE_CONTAINER: container(),
    });
  const blobs = () =>
    BlobServiceClient.fromConnectionString(azurite().connectionString).getContainerClient(container());
  const names = async () => {
    const found: string[] = [];
    for await (const { name } of blobs().listBlobsFlat()) found.push(name);
    return found;
  };

  beforeEach(async () => {
    [servers, connector] = await Promise.all([Promise.all([start(), start()]), startConnector()]);
  });
  afterEach(async () => {
    connector.stop();
    await Promise.all(servers.map((server) => server.stop('SIGKILL')));
  });

  /** Somebody on a channel that takes replies by being called, and delivers to whichever server it likes. */
  function person() {
    const clients = [0, 1].map((n) => new Client(() => servers[n as 0 | 1].address)); // there are two
    const [first] = clients;
    const says = (server: 0 | 1, text: string, id = text) => {
      const push = { deliveryMode: undefined, serviceUrl: connector.serviceUrl, text, id };
      const activity = first?.activity(push);
      return clients[server]?.post(activity);
    };
    return { says };
  }

  it('let conversations hop between them while one is killed again and again', async () => {
    let turn = 0;
    const hopping = () => servers[(turn++ % 2) as 0 | 1].address; // 0 or 1
    const walkers = Array.from({ length: PEOPLE }, () => new Walker(hopping));
    for (let kill = 0; kill < KILLS; kill += 1) {
      const walks = walkers.map((walker) => walker.walkUntilCut());
      await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 400));
      const killed = (kill % 2) as 0 | 1; // 0 or 1
      await servers[killed].stop('SIGKILL');
      await Promise.all(walks);
      servers[killed] = await start();
    }
    for (const walker of walkers) await walker.step();
    const said = walkers.reduce((sum, walker) => sum + walker.said, 0);
    expect(said).to.be.greaterThan(PEOPLE * KILLS);
    expect((await names()).filter((name) => name.startsWith('damaged/'))).to.deep.equal([]);
  });

  it('give each reply once to a conversation that hops with every message', async () => {
    const { says } = person();
    for (const [n, text] of ['ea', 'azure', 'new case', 'ea', 'azure'].entries()) {
      await says((n % 2) as 0 | 1, text, `${n}`); // 0 or 1
    }
    expect(connector.received).to.deep.equal([KIND, VERDICT, ORIGIN, KIND, VERDICT]);
  });

  it('send each reply once when the same activity arrives at both at once', async () => {
    const { says } = person();
    const expected: (string | undefined)[] = [];
    for (let round = 0; round < 5; round += 1) {
      for (const [text, reply] of [
        ['ea', KIND],
        ['azure', VERDICT],
        ['new case', ORIGIN],
      ] as const) {
        const id = `${round} ${text}`;
        await Promise.all([says(0, text, id), says(1, text, id)]);
        expected.push(reply);
      }
    }
    expect(connector.received).to.deep.equal(expected);
  });

  it('give the reply of one that was killed while it sent, once, at the other', async () => {
    const { says } = person();
    await says(0, 'ea');
    connector.behave('hang');
    const cut = says(0, 'azure')?.catch(() => undefined);
    await connector.receives(2);
    await servers[0].stop('SIGKILL');
    await cut;
    connector.behave(200);
    const began = Date.now();
    await Promise.all([says(1, 'azure'), says(1, 'azure')]);
    expect(Date.now() - began).to.be.lessThan(LEASE_MS + 5_000);
    // Whoever waits that long is shown that somebody is typing.
    const answers = () => connector.received.filter((summary) => summary !== 'text');
    // What the killed one said may have arrived: after a crash an answer may come twice.
    expect(answers()).to.deep.equal([KIND, VERDICT, VERDICT]);
    await says(1, 'new case');
    expect(answers().slice(3)).to.deep.equal([ORIGIN]);
  });

  it('delete at the one what the other stored', async () => {
    const { says } = person();
    await says(0, 'ea');
    expect(await names()).to.have.length(1);
    await says(1, 'delete my data');
    await Promise.all([says(0, 'yes'), says(1, 'yes')]);
    await says(0, 'yes');
    await says(1, 'yes');
    expect(await names()).to.deep.equal([]);
  });

  it('stop on request, with nothing left to be said again', async () => {
    const { says } = person();
    await says(0, 'ea');
    await says(0, 'azure');
    expect(await servers[0].stop('SIGTERM')).to.equal(0);
    await says(1, 'new case');
    expect(connector.received).to.deep.equal([KIND, VERDICT, ORIGIN]);
  });
});
