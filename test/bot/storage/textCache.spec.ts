import { assert } from 'chai';
import { TextCache } from '../../../bot/storage/textCache.ts';

describe('TextCache', () => {
  it('forgets what was used longest ago', () => {
    const cache = new TextCache(2);
    cache.set('a', 'A');
    cache.set('b', 'B');
    cache.get('a');
    cache.set('c', 'C');
    assert.deepEqual([cache.get('a'), cache.get('b'), cache.get('c')], ['A', undefined, 'C']);
  });

  it('is bounded in characters too', () => {
    const cache = new TextCache(10_000);
    const text = 'x'.repeat(256 * 1024);
    for (let n = 0; n < 1_000; n++) cache.set(`${n}`, text);
    assert.equal(cache.size, 128);
  });

  it('counts a text that is replaced or deleted only once', () => {
    const cache = new TextCache(10_000);
    const text = 'x'.repeat(256 * 1024);
    for (let n = 0; n < 1_000; n++) cache.set('same', text);
    for (let n = 0; n < 1_000; n++) cache.delete('same');
    for (let n = 0; n < 128; n++) cache.set(`${n}`, text);
    assert.equal(cache.size, 128);
  });
});
