import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { startChannelService } from '../../support/channelService.ts';
import { startServer, type TestServer } from '../../support/server.ts';

const EVERY = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/** Everything that can be asked for, and what is not there. */
const REQUESTS: [method: string, path: string, status: number][] = [
  ['GET', '/', 200],
  ['GET', '/policy', 200],
  ['GET', '/policy?edition=1999-01-01', 404],
  ['GET', '/assets/icon.svg', 200],
  ['GET', '/assets/none.js', 404],
  ['GET', '/healthz', 200],
  ['GET', '/readyz', 200],
  ['GET', '/api/policy/answer', 200],
  ['GET', '/api/policy/answer?colour=red', 400],
  ['POST', '/api/messages', 415],
  ['DELETE', '/api/messages', 405],
  ['GET', '/none', 404],
];
const PRODUCTS = /restify|node|express|bot ?framework|microsoft-|azure|server/i;

describe('a response', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  function check(headers: Headers): void {
    for (const [name, value] of Object.entries(EVERY)) expect(headers.get(name), name).to.equal(value);
    const policy = headers.get('content-security-policy');
    expect(policy).to.contain("default-src 'none'").and.contain("frame-ancestors 'none'");
    for (const [name, value] of headers) expect(`${name}: ${value}`).not.to.match(PRODUCTS);
  }

  for (const [method, path, status] of REQUESTS) {
    it(`to ${method} ${path} is safe to show, and names no product`, async () => {
      const response = await fetch(server.address + path, { method });
      expect(response.status).to.equal(status);
      check(response.headers);
    });
  }

  for (const sent of ['nonsense\r\n\r\n', 'GET / HTTP/1.1\r\nHost: [\r\nConnection: close\r\n\r\n']) {
    it(`to ${JSON.stringify(sent)} is 400, safe to show, and names no product`, async () => {
      const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
      socket.write(sent);
      const [head = '', body] = (await text(socket)).split('\r\n\r\n');
      const [line, ...headers] = head.split('\r\n');
      expect(line).to.equal('HTTP/1.1 400 Bad Request');
      check(new Headers(headers.map((header) => header.split(': ') as [string, string]))); // each has a value
      expect(JSON.parse(body ?? '')).to.deep.equal({ error: { code: 'bad-request' } });
    });
  }

  it('of a bot on the internet keeps browsers to encrypted connections', async () => {
    const channels = await startChannelService();
    const open = await startServer(undefined, channels.settings);
    const { headers } = await fetch(`${open.address}/policy`);
    await open.stop();
    channels.stop();
    expect(headers.get('strict-transport-security')).to.equal('max-age=31536000');
    expect((await fetch(`${server.address}/policy`)).headers.get('strict-transport-security')).to.equal(null);
  });
});
