import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'chai';
import { Client } from '../../support/client.ts';
import { startServer, type TestServer } from '../../support/server.ts';

describe('over HTTP', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  const client = () => new Client(server.address);

  /** Sends bytes as they are and gives the first line that comes back. */
  async function raw(text: string): Promise<string> {
    const socket = connect(Number(new URL(server.address).port), '127.0.0.1');
    socket.end(text);
    let answer = '';
    socket.on('data', (chunk) => {
      answer += chunk;
    });
    await once(socket, 'close');
    return answer.split('\r\n')[0] ?? '';
  }

  for (const host of ['[', 'a b', '%', 'a:99999', '<script>']) {
    it(`refuses the Host "${host}" and goes on`, async () => {
      expect(await raw(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`)).to.contain(' 400 ');
      expect((await fetch(`${server.address}/healthz`)).status).to.equal(200);
    });
  }

  for (const target of ['http://[::1/', 'http://', '/%E0%A4%A', '//', '/assets/%2e%2e/%2e%2e/package.json']) {
    it(`survives the target ${target}`, async () => {
      const line = await raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      expect(line).to.match(/ (400|404) /);
      expect((await fetch(`${server.address}/healthz`)).status).to.equal(200);
    });
  }

  for (const [method, path] of [
    ['GET', '/api/messages'],
    ['PUT', '/api/messages'],
    ['POST', '/healthz'],
    ['DELETE', '/api/policy/answer'],
  ]) {
    it(`answers ${method} ${path} with 405 and logs no failure`, async () => {
      const before = server.logged.length;
      const response = await fetch(`${server.address}${path}`, { method: method ?? '' });
      expect(response.status).to.equal(405);
      expect(await response.json()).to.deep.equal({ error: { code: 'method-not-allowed' } });
      expect(server.logged.slice(before)).to.deep.equal([]);
    });
  }

  for (const path of ['/healthz', '/readyz', '/policy', '/', '/api/policy/answer']) {
    it(`answers HEAD ${path}`, async () => {
      expect((await fetch(server.address + path, { method: 'HEAD' })).status).to.equal(200);
    });
  }

  it('refuses an address to answer at that is not on this machine', async () => {
    const person = client();
    for (const serviceUrl of [
      'https://example.com',
      'http://169.254.169.254/',
      'http://localhost.example.com',
    ]) {
      expect((await person.post(person.activity({ serviceUrl, text: 'hi' }))).status, serviceUrl).to.equal(
        403,
      );
    }
  });

  it('refuses requests that came under a foreign name, as after DNS rebinding', async () => {
    const line = await raw(
      'POST /api/messages HTTP/1.1\r\nHost: evil.example\r\nContent-Type: application/json\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}',
    );
    expect(line).to.contain(' 403 ');
  });

  it('refuses requests that a web page from elsewhere makes', async () => {
    const person = client();
    const activity = person.activity({ text: 'hi' });
    expect((await person.post(activity, { origin: 'https://example.com' })).status).to.equal(403);
    expect((await person.post(activity, { origin: server.address })).status).to.equal(200);
  });

  it('answers an unknown path with 404, and names no product in the headers', async () => {
    const response = await fetch(`${server.address}/wp-login.php`);
    expect(response.status).to.equal(404);
    expect(await response.json()).to.deep.equal({ error: { code: 'not-found' } });
    expect(response.headers.get('server')).to.equal(null);
    expect(response.headers.get('x-powered-by')).to.equal(null);
  });
});
