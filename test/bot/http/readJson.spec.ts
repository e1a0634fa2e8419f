import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { readJson } from '../../../bot/http/readJson.ts';
import { createHttpServer, type HttpServer } from '../../../bot/http/server.ts';

const request = (length: number, body: string, more = '') =>
  `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: ${length}\r\n${more}\r\n${body}`;
const LAST = request(4, 'null', 'Connection: close\r\n');

describe('reading JSON', () => {
  let http: HttpServer;
  let port: number;
  let seen: unknown;
  before(async () => {
    http = createHttpServer({ log: () => {}, headers: {} });
    http.server.post('/', async (asked, response) => {
      const body = await readJson(asked);
      seen = body.ok ? body.json : undefined;
      if (!asked.complete) response.setHeader('Connection', 'close');
      response.send(body.ok ? 200 : body.status);
    });
    port = Number(new URL(await http.listen(0, '127.0.0.1')).port);
  });
  after(() => http.close());

  async function statuses(sent: string): Promise<string[]> {
    const socket = connect(port, '127.0.0.1');
    socket.write(sent);
    return (await text(socket)).match(/(?<=HTTP\/1\.1 )\d+/g) ?? [];
  }

  it('takes the next request of a connection after one that was too large', async () => {
    const large = request(1_000_000, 'x'.repeat(1_000_000));
    expect(await statuses(large + large + LAST)).to.deep.equal(['413', '413', '200']);
  });

  it('does not wait for the end of one that is far too large', async () => {
    expect(await statuses(request(1_000_000_000, 'x'.repeat(8 * 1024 * 1024 + 1)))).to.deep.equal(['413']);
  });

  it('refuses what is nested deeper than can be looked at, and takes what is not', async () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(await statuses(request(202, nested(101)) + LAST)).to.deep.equal(['400', '200']);
    expect(await statuses(request(200, nested(100)) + LAST)).to.deep.equal(['200', '200']);
    expect(await statuses(request(200_000, nested(100_000)) + LAST)).to.deep.equal(['400', '200']);
  });

  it('takes out what hides what every object has', async () => {
    const body =
      '{"a":{"toString":"x","valueOf":{},"__proto__":{"b":1},"constructor":2,"c":[{"toString":1}]}}';
    await statuses(request(body.length, body, 'Connection: close\r\n'));
    expect(seen).to.deep.equal({ a: { c: [{}] } });
    expect(Object.getOwnPropertyNames((seen as { a: object }).a)).to.deep.equal(['c']); // as sent
  });
});
