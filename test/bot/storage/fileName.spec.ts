import { assert } from 'chai';
import fc from 'fast-check';
import { fileName } from '../../../bot/storage/fileName.ts';
import { anyKey } from './anyKey.ts';
import { HOSTILE_KEYS } from './hostileKeys.ts';

describe('fileName', () => {
  const short = (name: string) => Buffer.byteLength(name) <= 220;
  const safe = (name: string) => /^[a-z0-9_%+-][a-z0-9_%+~-]*\.json$/.test(name);

  it('gives hostile keys different safe names', () => {
    const names = HOSTILE_KEYS.map(fileName);
    for (const name of names) assert(short(name) && safe(name), name);
    assert.equal(new Set(names.map((name) => name.toUpperCase())).size, HOSTILE_KEYS.length);
  });

  it('gives any two keys different safe names', () => {
    fc.assert(
      fc.property(anyKey, anyKey, (one, other) => {
        assert(short(fileName(one)) && safe(fileName(one)), fileName(one));
        assert.equal(fileName(one).toUpperCase() === fileName(other).toUpperCase(), one === other);
      }),
      { numRuns: 1_000 },
    );
  });

  it('never gives a name that Windows reserves', () => {
    for (const key of ['con', 'prn', 'aux', 'nul', 'com1', 'lpt9', 'CON', 'con.txt', 'nul.']) {
      assert.notMatch(fileName(key), /^(con|prn|aux|nul|com\d|lpt\d)\./i);
    }
  });
});
