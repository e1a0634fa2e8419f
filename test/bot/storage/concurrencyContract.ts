import { assert } from 'chai';
import type { Store } from '../../../bot/storage/store.ts';
import { keysIn, storedIn } from './stored.ts';

/** What every Store promises to callers that work at the same time. */
export function concurrencyContract(store: () => Store): void {
  describe('many at once', () => {
    it('loses no update of 50 writers that try again after a conflict', async () => {
      await store().write('counter', 0, undefined);
      const addOne = async () => {
        for (;;) {
          const { value, version } = await storedIn(store(), 'counter');
          if (await store().write('counter', Number(value) + 1, version)) return;
        }
      };
      await Promise.all(Array.from({ length: 50 }, addOne));
      assert.equal((await storedIn(store(), 'counter')).value, 50);
    });

    it('lets exactly one of 50 create a key, and that one is read', async () => {
      const tries = Array.from({ length: 50 }, (_, n) => store().write('case', n, undefined));
      const versions = await Promise.all(tries);
      const winners = versions.flatMap((version, n) =>
        version === undefined ? [] : [{ value: n, version }],
      );
      assert.lengthOf(winners, 1);
      assert.deepEqual(await store().read('case'), winners[0]);
    });

    it('writes 200 keys side by side', async () => {
      await Promise.all(Array.from({ length: 200 }, (_, n) => store().write(`case/${n}`, n, undefined)));
      assert.lengthOf(await keysIn(store(), 'case/'), 200);
    });
  });
}
