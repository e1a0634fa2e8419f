import type { IncomingMessage } from 'node:http';
import { expect } from 'chai';
import { clientAddress } from '../../../bot/http/clientAddress.ts';

const CASES: [
  what: string,
  proxies: number,
  remote: string,
  forwarded: string | string[],
  expected: string,
][] = [
  ['an address', 0, '192.0.2.1', [], '192.0.2.1'],
  ['an IPv4 address written as IPv6', 0, '::ffff:192.0.2.1', [], '192.0.2.1'],
  ['the network of an IPv6 address', 0, '2001:db8:1:2:3:4:5:6', [], '2001:db8:1:2::/64'],
  ['the network of a short IPv6 address', 0, '2001:0db8::6', [], '2001:db8:0:0::/64'],
  ['the caller, whatever it claims, without proxies', 0, '192.0.2.1', '203.0.113.9', '192.0.2.1'],
  ['what the one proxy saw', 1, '10.0.0.1', '203.0.113.9', '203.0.113.9'],
  [
    'what the one proxy saw, not what was claimed to it',
    1,
    '10.0.0.1',
    '1.1.1.1, 203.0.113.9',
    '203.0.113.9',
  ],
  ['what the outer of two proxies saw', 2, '10.0.0.1', '1.1.1.1, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
  ['what a proxy saw, without the port', 1, '10.0.0.1', '203.0.113.9:50123', '203.0.113.9'],
  [
    'what a proxy saw over IPv6, without the port',
    1,
    '10.0.0.1',
    '[2001:db8:1:2::9]:443',
    '2001:db8:1:2::/64',
  ],
  ['the caller, when it passed fewer proxies', 2, '192.0.2.1', '203.0.113.9', '192.0.2.1'],
  ['one for all that are no addresses', 1, '10.0.0.1', 'x'.repeat(5000), 'unknown'],
];

describe('clientAddress', () => {
  for (const [what, proxies, remoteAddress, forwarded, expected] of CASES) {
    it(`gives ${what}`, () => {
      const request = { socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } };
      expect(clientAddress(request as object as IncomingMessage, proxies)).to.equal(expected); // the two parts it reads
    });
  }
});
