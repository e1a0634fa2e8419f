import fc from 'fast-check';
import { CHOSEN, hostileText, MARK } from './texts.ts';

const ROUTES = [
  '/',
  '/desk',
  '/policy',
  '/privacy',
  '/learn/report',
  '/api/policy/answer',
  '/api/messages',
  '/api/directline/token',
  '/healthz',
  '/readyz',
  '/assets/webchat.js',
  '/assets/icon.svg',
  '/assets/none.js',
  `/assets/${MARK}`,
];
const STRANGE = [
  '/assets/../package.json',
  '/assets/..%2f..%2fpackage.json',
  '/assets/%00',
  '/assets/__proto__',
  '/assets/constructor',
  '//evil.example/',
  '/%E0%A4%A',
  '*',
  'http://evil.example/policy',
  'localhost:80',
  `/${MARK}`,
  `/api/messages/${MARK}`,
  '/API/MESSAGES',
  '/policy/',
  '/;/policy',
];
const NAMES = [
  'lang',
  'edition',
  'origin',
  'kind',
  'goal',
  'cloud',
  'role',
  'unsure',
  'outcome',
  'grade',
  'v',
];
const KEYS = [
  '__proto__',
  'constructor',
  '__proto__[polluted]',
  'constructor.prototype.polluted',
  'toString',
];
export const VALUES = ['en', 'es', 'ea', 'usage-based', 'move', '2017-06-09', 'origin,kind', ''];

const encoded = fc.oneof(
  fc.constantFrom(...CHOSEN).map((text) => String(new URLSearchParams([['', text]])).slice(1)),
  // As it stands, for who does not encode; what would end the line is left out.
  hostileText.map((text) => text.replace(/[^\x21-\x7e]/g, '')),
  fc.constantFrom(...VALUES, '%', '%zz', '%00', '%ff%fe', '+', '&&&', '=', '?'),
);
const name = fc.oneof(fc.constantFrom(...NAMES), fc.constantFrom(...KEYS), encoded);
const query = fc
  .array(fc.tuple(name, encoded), { maxLength: 5 })
  .chain((pairs) => fc.constantFrom(pairs, [...pairs, ...pairs]))
  .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join('&'));
/** What is asked for: every page, what is near them, and queries that no page has. */
export const target = fc
  .tuple(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...ROUTES) },
      { weight: 1, arbitrary: fc.constantFrom(...STRANGE) },
    ),
    fc.option(query, { nil: '' }),
  )
  .map(([path, asked]) => (asked === '' ? path : `${path}?${asked}`));
