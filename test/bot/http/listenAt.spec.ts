import { once } from 'node:events';
import { Agent, createServer, request, type ServerResponse } from 'node:http';
import { expect } from 'chai';
import sinon from 'sinon';
import { closeServer, ListenError, listenAt } from '../../../bot/http/listenAt.ts';

const place = { host: '127.0.0.1', port: 0, key: 'PORT' as const };

describe('closeServer', () => {
  afterEach(() => sinon.restore());

  it('waits for an answer under way, and not for the client to give its connection back', async () => {
    sinon.useFakeTimers({ toFake: ['setTimeout'] }); // its patience never ends
    const server = createServer({ keepAliveTimeout: 0 }); // nor does that of the connections
    const address = await listenAt(server, place);
    const agent = new Agent({ keepAlive: true });
    const call = request(address, { agent }).end();
    const [, response] = (await once(server, 'request')) as [unknown, ServerResponse]; // what the event hands over
    const closing = closeServer(server);
    response.end('done');
    const [answer] = await once(call, 'response');
    answer.resume();
    await Promise.all([once(answer, 'end'), closing]);
    expect(server.listening).to.equal(false);
    agent.destroy();
  });
});

describe('listenAt', () => {
  it('says which setting to change when the port is taken', async () => {
    const server = createServer();
    const port = Number(new URL(await listenAt(server, place)).port);
    const error = await listenAt(createServer(), { ...place, port }).catch((caught) => caught);
    expect(error).to.be.instanceOf(ListenError);
    expect(error.message).to.match(/another program uses it.* PORT .* HOST/);
    await closeServer(server);
  });
});
