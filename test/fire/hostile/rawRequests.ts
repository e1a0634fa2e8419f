import fc from 'fast-check';
import { IMPROPER, PROPER } from './framings.ts';
import { headers, host, type } from './headers.ts';
import { target } from './targets.ts';
import { hostileText } from './texts.ts';
import { bodyOf, hostileValue } from './values.ts';

/** Bytes to send. The client says no more after them where it promised more than it sends. */
export type RawRequest = { head: string; body: Buffer; isCutShort: boolean };

const METHODS = ['HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'CONNECT', 'QUERY', 'get'];
const method = fc.oneof(
  { weight: 5, arbitrary: fc.constant('GET') },
  { weight: 4, arbitrary: fc.constant('POST') },
  { weight: 3, arbitrary: fc.constantFrom(...METHODS) },
);

const text = fc.oneof(
  hostileValue.map((value) => Buffer.from(bodyOf(value ?? null))),
  hostileText.map((one) => Buffer.from(one)),
  fc.uint8Array({ maxLength: 64 }).map((bytes) => Buffer.from(bytes)),
  fc.constant(Buffer.alloc(0)),
);

/** Requests on every route, with everything about them hostile now and then. */
export const rawRequest: fc.Arbitrary<RawRequest> = fc
  .record({
    method,
    target,
    host,
    type,
    headers,
    text,
    framing: fc.oneof(fc.constantFrom(...PROPER), fc.constantFrom(...IMPROPER)),
  })
  .map((asked) => {
    const { lines, body, isCutShort = false } = asked.framing(asked.text);
    const head = [
      `${asked.method} ${asked.target} HTTP/1.1`,
      `Host: ${asked.host}`,
      ...asked.headers.map(([key, value]) => `${key}: ${value}`),
      ...(asked.type === '' ? [] : [`Content-Type: ${asked.type}`]),
      ...lines,
      'Connection: close',
    ];
    return { head: `${head.join('\r\n')}\r\n\r\n`, body, isCutShort };
  });
