import { gzipSync } from 'node:zlib';

/** Lines of the head that tell how long the body is, and what is sent of it. */
export type Sent = { lines: string[]; body: Buffer; isCutShort?: boolean };
/** How a body is sent as it should be. */
export const PROPER: ((body: Buffer) => Sent)[] = [
  (body) => ({ lines: [`Content-Length: ${body.length}`], body }),
  (body) => ({ lines: ['Transfer-Encoding: chunked'], body: chunked(body) }),
  () => ({ lines: [], body: Buffer.alloc(0) }),
];

/** And as it should not be. */
export const IMPROPER: ((body: Buffer) => Sent)[] = [
  (body) => zipped(body),
  (body) => zipped(gzipSync(body)),
  (body) => zipped(gzipSync(body).subarray(0, 12)),
  (body) => ({ lines: [`Content-Length: ${body.length + 10}`], body, isCutShort: true }),
  (body) => ({ lines: [`Content-Length: ${Math.floor(body.length / 2)}`], body }),
  (body) => ({ lines: ['Content-Length: -1'], body }),
  (body) => ({ lines: ['Content-Length: 9e99'], body }),
  (body) => ({ lines: ['Content-Length: 5', 'Content-Length: 7'], body }),
  (body) => ({ lines: ['Content-Length: 5', 'Transfer-Encoding: chunked'], body: chunked(body) }),
  (body) => ({ lines: ['Transfer-Encoding: gzip, chunked'], body: chunked(body) }),
  () => ({ lines: ['Transfer-Encoding: chunked'], body: Buffer.from('zz\r\nnothing\r\n'), isCutShort: true }),
  (body) => ({
    lines: ['Transfer-Encoding: chunked'],
    body: chunked(body).subarray(0, -5),
    isCutShort: true,
  }),
];

function chunked(body: Buffer): Buffer {
  const last = Buffer.from('0\r\n\r\n');
  if (body.length === 0) return last;
  return Buffer.concat([Buffer.from(`${body.length.toString(16)}\r\n`), body, Buffer.from('\r\n'), last]);
}

function zipped(body: Buffer): Sent {
  return { lines: [`Content-Length: ${body.length}`, 'Content-Encoding: gzip'], body };
}
