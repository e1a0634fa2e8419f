import { assert } from 'chai';
import { FileCache } from '../../../bot/storage/fileCache.ts';

const file = (text: string) => ({ text, version: '1', writtenAt: 0 });

describe('FileCache', () => {
  it('forgets what was used longest ago', () => {
    const cache = new FileCache(2);
    cache.set('a', file('A'));
    cache.set('b', file('B'));
    cache.get('a');
    cache.set('c', file('C'));
    assert.deepEqual([cache.get('a')?.text, cache.get('b'), cache.get('c')?.text], ['A', undefined, 'C']);
  });

  it('is bounded in characters too', () => {
    const cache = new FileCache(10_000);
    const text = 'x'.repeat(256 * 1024);
    for (let n = 0; n < 1_000; n++) cache.set(`${n}`, file(text));
    assert.equal(cache.size, 128);
  });

  it('counts a text that is replaced or deleted only once', () => {
    const cache = new FileCache(10_000);
    const text = 'x'.repeat(256 * 1024);
    for (let n = 0; n < 1_000; n++) cache.set('same', file(text));
    for (let n = 0; n < 1_000; n++) cache.delete('same');
    for (let n = 0; n < 128; n++) cache.set(`${n}`, file(text));
    assert.equal(cache.size, 128);
  });
});
