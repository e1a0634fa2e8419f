import { assert } from 'chai';
import fc from 'fast-check';
import type { Store } from '../../../bot/storage/store.ts';
import { anyKey } from './anyKey.ts';
import { HOSTILE_KEYS } from './hostileKeys.ts';
import { keysIn, storedIn, written } from './stored.ts';

/** What every Store promises about keys. */
export function keyContract(store: () => Store): void {
  describe('keys', () => {
    it('keeps every hostile key apart from every other', async () => {
      for (const key of HOSTILE_KEYS) await written(store().write(key, { key }, undefined));
      for (const key of HOSTILE_KEYS) assert.deepEqual((await storedIn(store(), key)).value, { key });
      assert.deepEqual(await keysIn(store()), [...HOSTILE_KEYS].sort());
    });

    it('gives every hostile key to whoever lists it, or its first letters', async () => {
      for (const key of HOSTILE_KEYS) await written(store().write(key, { key }, undefined));
      for (const key of HOSTILE_KEYS) {
        for (const prefix of [key, key.slice(0, -1), key.slice(0, 1)])
          assert.include(await keysIn(store(), prefix), key);
      }
    });

    it('takes any string', async () => {
      const property = fc.asyncProperty(anyKey, fc.jsonValue(), async (key, value) => {
        await store().remove(key);
        await written(store().write(key, value, undefined));
        assert.equal(JSON.stringify((await storedIn(store(), key)).value), JSON.stringify(value));
        assert.include(await keysIn(store(), key.slice(0, 3)), key);
        await store().remove(key);
      });
      await fc.assert(property, { numRuns: 150 });
    });
  });
}
