import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setImmediate as soon } from 'node:timers/promises';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Figure } from '../figure.ts';
import { type Checked, checked } from './checked.ts';
import { followSockets } from './serverSockets.ts';
import type { Target } from './target.ts';
import { MARK } from './texts.ts';

/** What a client does to its connection besides what HTTP is for. */
type Breakage = { sends: string; pieces: number; ends: 'reset' | 'end' | 'reset at the first byte' };

const MESSAGE = JSON.stringify({
  ...{ type: 'message', text: 'ea', channelId: 'test', deliveryMode: 'expectReplies' },
  ...{ conversation: { id: 'broken' }, from: { id: 'broken' }, recipient: { id: '28:bot' } },
});
const HEAD = 'POST /api/messages HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const WHOLE = `${HEAD}Content-Length: ${MESSAGE.length}\r\n\r\n${MESSAGE}`;
const PAGE = 'GET /policy HTTP/1.1\r\nHost: localhost\r\n\r\n';
const FLOOD = Array.from({ length: 400 }, (_, index) => `X-${index}: ${MARK.repeat(index / 4)}\r\n`).join('');
/** What waits for more, or for nothing at all. */
const HALF_SAID = [
  '',
  HEAD,
  WHOLE.slice(0, -20),
  `${HEAD}Content-Length: 900000\r\n\r\n${MESSAGE}`,
  `${HEAD}Transfer-Encoding: chunked\r\n\r\nfff\r\n${MESSAGE}`,
  'GET /\r\n',
];
/** What is answered, if only by a refusal. */
const SAID = [
  WHOLE,
  `${HEAD}Expect: 100-continue\r\nContent-Length: 100\r\n\r\n`,
  PAGE,
  PAGE.repeat(20),
  `${PAGE}nonsense ${MARK}${'\u0000'.repeat(50)}\r\n\r\n${PAGE}`,
  `${WHOLE}${PAGE}${WHOLE}garbage`,
  'GET /assets/webchat.js HTTP/1.1\r\nHost: localhost\r\n\r\n',
  `GET / HTTP/1.1\r\nHost: localhost\r\n${FLOOD}`,
  `${HEAD}${FLOOD}\r\n`,
  'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
  '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
];

const pieces = fc.constantFrom(1, 2, 7);
const breakage: fc.Arbitrary<Breakage> = fc.oneof(
  fc.record({ sends: fc.constantFrom(...HALF_SAID, ...SAID), pieces, ends: fc.constantFrom('reset', 'end') }),
  fc.record({
    sends: fc.constantFrom(...SAID),
    pieces,
    ends: fc.constant('reset at the first byte' as const),
  }),
);

/** Clients that go away in the middle, flood, and talk past each other; nothing of them may stay. */
export async function tryBroken(target: Target, { times, seed }: Checked): Promise<Figure> {
  const sockets = followSockets(target.port);
  const tryOne = async (broken: Breakage) => {
    await breakOff(target.port, broken);
    target.hasKeptQuiet();
  };
  await checked(target, breakage, tryOne, { times, seed });
  sockets.stop();
  expect(sockets.seen()).to.be.at.least(times);
  await sockets.noneLeft();
  const outcome = 'no failure, no connection left';
  return { tried: 'clients that broke off, flooded or sent garbage', times, outcome };
}

async function breakOff(port: number, { sends, pieces, ends }: Breakage): Promise<void> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => {}); // what it does not have coming
  const closed = new Promise((resolve) => socket.once('close', resolve));
  await once(socket, 'connect');
  await sendIn(socket, sends, pieces);
  if (ends === 'end') socket.end();
  if (ends === 'reset') socket.resetAndDestroy();
  if (ends === 'reset at the first byte') socket.once('data', () => socket.resetAndDestroy());
  else socket.resume();
  await closed;
}

async function sendIn(socket: Socket, text: string, pieces: number): Promise<void> {
  const size = Math.ceil(text.length / pieces) || 1;
  for (let at = 0; at < text.length && socket.writable; at += size) {
    socket.write(text.slice(at, at + size), 'latin1');
    await soon();
  }
}
