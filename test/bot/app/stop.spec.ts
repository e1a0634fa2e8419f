import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { builtBot } from '../../support/builtBot.ts';
import { Client } from '../../support/client.ts';
import { type Connector, startConnector } from '../../support/connector.ts';
import { edition } from '../../support/edition.ts';
import { logLines } from '../../support/logLines.ts';
import { type ServerProcess, startProcess } from '../../support/serverProcess.ts';
import { translators } from '../../support/talk.ts';
import { temporaryFolder } from '../storage/temporaryFolder.ts';

const ORIGIN = translators.en('question.origin.ask');
const KIND = translators.en('question.kind.ask');
const ANSWER = edition.rows.find(({ id }) => id === 'azure-from-named-channel')?.verdict.en;

describe('a stop', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let server: ServerProcess;
  let connector: Connector;
  const start = async () => {
    server = await startProcess(await builtBot(), { PORT: '0', STORAGE_DIR: folder() });
  };
  beforeEach(async () => {
    connector = await startConnector();
    await start();
  });
  afterEach(async () => {
    connector.stop();
    await server.stop('SIGKILL');
  });

  /** Somebody on a channel that takes replies by being called. */
  function person() {
    const client = new Client(() => server.address);
    const fields = { deliveryMode: undefined, serviceUrl: connector.serviceUrl };
    return (text: string) => client.post(client.activity({ ...fields, text }));
  }

  const events = () => logLines(server.output(), /./).map(({ event }) => event);

  it('lets go of the folder at once, and nobody is told the same again after the start', async () => {
    const says = person();
    for (const text of ['ea', 'azure']) await says(text);
    expect(await server.stop()).to.equal(0);
    await start();
    await says('new case');
    expect(connector.received).to.deep.equal([KIND, ANSWER, ORIGIN]);
  });

  it('lets go of the folder where it could not even begin, because its port is taken', async () => {
    const PORT = new URL(server.address).port;
    const another = join(folder(), 'another');
    const starting = startProcess(await builtBot(), { PORT, STORAGE_DIR: another });
    const error: unknown = await starting.catch((caught) => caught);
    expect(String(error)).to.match(/ended with 1 before it listened: Cannot listen on port \d+ .*: set PORT/);
    expect(await readdir(another)).to.deep.equal([]);
  });

  it('finishes the turn under way, and takes no new one', async () => {
    const says = person();
    await says('ea');
    connector.behave('hang');
    const arrival = connector.arrival();
    const turn = says('azure');
    await arrival;
    const stopping = server.stop();
    await server.wrote(/"stopping"/);
    const another = await fetch(`${server.address}/healthz`).then(
      () => 'taken',
      () => 'refused',
    );
    expect(another).to.equal('refused');
    connector.release();
    expect((await turn).status).to.equal(200);
    expect(await stopping).to.equal(0);
    expect(events().slice(-3)).to.deep.equal(['stopping', 'turn', 'stopped']);
    await start();
    connector.behave(200);
    await says('new case');
    expect(connector.received).to.deep.equal([KIND, ANSWER, ORIGIN]);
  });

  it('waits for no channel for ever, and the next turn shows what may not have arrived', async () => {
    const says = person();
    await says('ea');
    connector.behave('hang');
    const arrival = connector.arrival();
    const turn = says('azure').catch(() => undefined);
    await arrival;
    expect(await server.stop()).to.equal(0);
    await turn;
    connector.behave(200);
    await start();
    await says('new case');
    expect(connector.received).to.deep.equal([KIND, ANSWER, ANSWER, ORIGIN]);
  });
});
