import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { Client } from '../../support/client.ts';
import { type Connector, startConnector } from '../../support/connector.ts';
import { edition } from '../../support/edition.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { translators } from '../../support/talk.ts';

const say = translators.en;
const KIND = say('question.kind.ask');
const ORIGIN = say('question.origin.ask');
const ANSWER = edition.rows.find(({ id }) => id === 'azure-from-named-channel')?.verdict.en;

describe('a channel that is sent to', function () {
  this.timeout(30_000);
  let server: TestServer;
  let connector: Connector;
  beforeEach(async () => {
    [server, connector] = await Promise.all([startServer(), startConnector()]);
  });
  afterEach(async () => {
    connector.stop();
    await server.stop();
  });

  /** Somebody on a channel that takes replies by being called. */
  function person() {
    const client = new Client(server.address);
    const push = { deliveryMode: undefined, serviceUrl: connector.serviceUrl };
    const says = (text: string, fields: object = {}) =>
      client.post(client.activity({ ...push, text, ...fields }));
    return { says };
  }

  it('gets each reply once', async () => {
    const { says } = person();
    for (const text of ['ea', 'azure', 'new case']) expect((await says(text)).status).to.equal(200);
    expect(connector.received).to.deep.equal([KIND, ANSWER, ORIGIN]);
  });

  it('gets all that machines read of a message', async () => {
    const { says } = person();
    for (const text of ['ea', 'azure']) await says(text);
    const [question, answer] = connector.activities.map(({ entities }) => entities?.[0]);
    expect(question).to.deep.include({ type: 'PolicyQuestion', fact: 'kind', facts: { origin: 'ea' } });
    expect(question).to.include.keys('options', 'text');
    expect(answer).to.deep.include({ type: 'PolicyAnswer', outcome: 'recreate-azure-subscription' });
    expect(answer).to.include.keys('edition', 'support', 'rules', 'facts', 'assumed', 'text');
  });

  it('gets one reply when it delivers the same message several times at once, and none when it does so later', async () => {
    const { says } = person();
    await Promise.all([1, 2, 3].map(() => says('ea', { id: 'same' })));
    await says('azure');
    await says('ea', { id: 'same' });
    expect(connector.received).to.deep.equal([KIND, ANSWER]);
  });

  it('is told nothing twice by a turn that comes while the one before is still being sent', async () => {
    const { says } = person();
    await says('ea');
    await Promise.all([says('azure'), says('why')]);
    expect(connector.received).to.deep.equal([KIND, ANSWER, ANSWER]);
  });

  it('costs one process with a folder of its own no second write a turn', async () => {
    const { says } = person();
    await says('ea');
    const [file = ''] = (await readdir(server.folder)).filter((name) => name.endsWith('.json'));
    const { value } = JSON.parse(await readFile(join(server.folder, file), 'utf8'));
    expect(value.handled).to.have.length(1);
    expect(value.handled[0]).to.include({ sent: false }).and.not.have.property('sending');
  });

  it('that fails is not tried again, and the next turn shows what may be missing', async () => {
    const { says } = person();
    await says('ea');
    connector.behave(502);
    await says('azure');
    expect(connector.received).to.deep.equal([KIND, ANSWER]);
    connector.behave(200);
    await says('new case');
    expect(connector.received.slice(2)).to.deep.equal([ANSWER, ORIGIN]);
    expect(server.logged.map(({ event }) => event)).to.deep.equal(['send-failed']);
  });

  it('that never answers holds nobody up for ever', async () => {
    const { says } = person();
    connector.behave('hang');
    expect((await says('ea')).status).to.equal(200);
    expect(server.logged.map(({ event }) => event)).to.deep.equal(['send-failed']);
  });

  it('that is sent too much is waited for, as long as it asks, and gets each reply once', async () => {
    const { says } = person();
    connector.asksToWait('1');
    connector.behave([429, 200]);
    const began = performance.now();
    await says('ea');
    expect(performance.now() - began).to.be.at.least(1000);
    expect(connector.received).to.deep.equal([KIND, KIND]);
    await says('azure');
    expect(connector.received.slice(2)).to.deep.equal([ANSWER]);
    expect(server.logged).to.deep.equal([]);
  });

  it('that refuses one of several replies gets that one again alone', async () => {
    const { says } = person();
    await says('ea');
    connector.behave([502]);
    await says('azure');
    connector.behave([200, 429, 200]);
    await says('new case');
    expect(connector.received.slice(2)).to.deep.equal([ANSWER, ORIGIN, ORIGIN]);
  });

  it('that takes what an earlier turn owed, and no more, is not given that again', async () => {
    const { says } = person();
    for (const [word, met] of [
      ['azure ea', [502]],
      ['why', [200, 502]],
      ['new case', [200, 200]],
    ] as const) {
      connector.behave([...met]);
      await says(word);
    }
    const [, , why] = connector.received;
    expect(connector.received).to.deep.equal([ANSWER, ANSWER, why, why, ORIGIN]);
  });

  it('that asks to be waited for too long is given up, and the next turn shows what may be missing', async () => {
    const { says } = person();
    await says('ea');
    connector.asksToWait('30');
    connector.behave([429]);
    await says('azure');
    await says('new case');
    expect(connector.received).to.deep.equal([KIND, ANSWER, ANSWER, ORIGIN]);
    expect(server.logged.map(({ event }) => event)).to.deep.equal(['send-failed']);
  });

  it('is told that somebody is typing where a turn is slow, and nothing of it where it is not', async () => {
    const { says } = person();
    connector.behave('hang');
    const first = says('ea');
    await connector.receives(1);
    connector.behave(200);
    const second = says('azure'); // waits for the first to have been sent
    await connector.receives(2);
    connector.release();
    await Promise.all([first, second]);
    expect(connector.activities.map(({ type }) => type)).to.deep.equal(['message', 'typing', 'message']);
  });

  it('that takes no sign of typing still gets the reply', async () => {
    const { says } = person();
    connector.behave('hang');
    const first = says('ea');
    await connector.receives(1);
    connector.behave([500]);
    const second = says('azure');
    await connector.receives(2);
    connector.behave(200);
    connector.release();
    await Promise.all([first, second]);
    expect(connector.received.at(-1)).to.equal(ANSWER);
    expect(server.logged).to.deep.equal([]);
  });
});
