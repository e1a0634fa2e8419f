import { once } from 'node:events';
import { connect } from 'node:net';
import { expect } from 'chai';
import type { Figure } from '../figure.ts';
import { statusAt } from './exchange.ts';
import { followSockets } from './serverSockets.ts';
import type { Target } from './target.ts';

const BEGINNINGS = [
  '',
  'POST /api/messages HTTP/1.1\r\n',
  'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nX-More: ',
  'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{',
];

/** So many clients that begin and do not go on hold up nobody else, and leave nothing once they are gone. */
export async function trySlow(target: Target, times: number): Promise<Figure> {
  const sockets = followSockets(target.port);
  const waiting = await Promise.all(
    Array.from({ length: times }, async (_, index) => {
      const socket = connect(target.port, '127.0.0.1');
      socket.on('error', () => {}); // as they are reset
      await once(socket, 'connect');
      socket.write(BEGINNINGS[index % BEGINNINGS.length] ?? '');
      return socket;
    }),
  );
  await target.isUnharmed();
  for (const socket of waiting) socket.resetAndDestroy();
  expect(await statusAt(target.port, '/healthz')).to.equal(200);
  sockets.stop();
  expect(sockets.seen()).to.be.at.least(times);
  await sockets.noneLeft();
  return {
    tried: 'clients that began and did not go on, at once',
    times,
    outcome: 'nobody was held up, no connection left',
  };
}
