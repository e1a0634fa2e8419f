import fc from 'fast-check';
import { VALUES } from './targets.ts';
import { hostileText, MARK } from './texts.ts';

const headerValue = fc.oneof(
  hostileText.map((text) => text.replace(/[\r\n\0]/g, ' ')),
  fc.constantFrom(...VALUES, '*/*', 'text/html', 'gzip', '100-continue'),
);
const HEADERS = [
  'Accept',
  'Accept-Encoding',
  'Accept-Language',
  'Accept-Version',
  'Authorization',
  'Cookie',
  'Content-MD5',
  'If-None-Match',
  'If-Modified-Since',
  'Origin',
  'Range',
  'Referer',
  'Forwarded',
  'X-Forwarded-For',
  'X-Forwarded-Host',
  'X-HTTP-Method-Override',
  'X-Request-Id',
  'X-Ms-Conversation-Id',
  'Request-Id',
  'traceparent',
  '__proto__',
  'constructor',
  MARK,
];
/** What stands in the head besides what HTTP needs. */
export const headers: fc.Arbitrary<[string, string][]> = fc.oneof(
  { weight: 12, arbitrary: fc.array(fc.tuple(fc.constantFrom(...HEADERS), headerValue), { maxLength: 6 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.tuple(fc.constantFrom('Expect', 'Upgrade'), headerValue), { maxLength: 2 }),
  },
  { weight: 1, arbitrary: fc.constantFrom(flooded(300, 10), flooded(2_500, 1), flooded(1, 20_000)) },
);
/** More of them, or more in one, than anybody needs. */
function flooded(times: number, size: number): [string, string][] {
  return Array.from({ length: times }, (_, index) => [`X-${index}`, 'a'.repeat(size)]);
}

const HOSTS = [
  'localhost',
  '127.0.0.1',
  'evil.example',
  `${MARK}.example`,
  '[',
  '',
  'localhost:99999',
  '<script>',
];
export const host = fc.oneof(
  { weight: 20, arbitrary: fc.constant('localhost') },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTS) },
);
const TYPES = [
  'application/json',
  'application/json; charset=utf-16',
  'text/plain',
  'multipart/form-data',
  '',
  MARK,
];
export const type = fc.oneof(
  { weight: 9, arbitrary: fc.constant('application/json') },
  { weight: 1, arbitrary: fc.constantFrom(...TYPES) },
);
