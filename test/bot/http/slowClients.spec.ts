import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { createHttpServer, type HttpServer } from '../../../bot/http/server.ts';

const SLOW: [what: string, sent: string][] = [
  ['says nothing more after its first line', 'POST / HTTP/1.1\r\n'],
  ['never ends its headers', 'POST / HTTP/1.1\r\nHost: localhost\r\nX-More: a\r\n'],
  ['never sends the body', 'POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\n'],
];

describe('a client that is slow', () => {
  let http: HttpServer;
  let port: number;
  before(async () => {
    const patience = { headers: 100, request: 200, idle: 1000, check: 20 };
    http = createHttpServer({ log: () => {}, headers: { 'X-Test': 'yes' }, patience });
    http.server.post('/', async (request, response) => {
      for await (const _ of request);
      response.send(200);
    });
    port = Number(new URL(await http.listen(0, '127.0.0.1')).port);
  });
  after(() => http.close());

  for (const [what, sent] of SLOW) {
    it(`and ${what} is told so and cut off`, async () => {
      const socket = connect(port, '127.0.0.1');
      socket.write(sent);
      const answer = await text(socket); // ends when the server ends the connection
      expect(answer)
        .to.match(/^HTTP\/1\.1 408 /)
        .and.contain('X-Test: yes');
      expect(answer).to.contain('{"error":{"code":"too-slow"}}');
    });
  }
});
