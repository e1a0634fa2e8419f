import { assert } from 'chai';
import type { Store } from '../../../bot/storage/store.ts';
import { concurrencyContract } from './concurrencyContract.ts';
import { keyContract } from './keyContract.ts';
import { rejects } from './rejects.ts';
import { keysIn, written } from './stored.ts';
import { valueContract } from './valueContract.ts';

/** What every Store promises, as a suite. `open` gives an empty store; what it made is removed by the caller. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(`${name} as a store`, () => {
    let store: Store;
    beforeEach(async () => {
      store = await open();
    });
    afterEach(() => store.close());

    describe('writing', () => {
      it('reads nothing under a key never written', async () => {
        assert.isUndefined(await store.read('case'));
      });

      it('reads back what was created, under the version that the write gave', async () => {
        const version = await written(store.write('case', { facts: ['ea'] }, undefined));
        assert.deepEqual(await store.read('case'), { value: { facts: ['ea'] }, version });
      });

      it('refuses to create what exists', async () => {
        const version = await written(store.write('case', 1, undefined));
        assert.isUndefined(await store.write('case', 2, undefined));
        assert.deepEqual(await store.read('case'), { value: 1, version });
      });

      it('refuses to change what does not exist', async () => {
        assert.isUndefined(await store.write('case', 1, 'some-version'));
        assert.isUndefined(await store.read('case'));
      });

      it('writes over the expected version and gives a new one', async () => {
        const first = await written(store.write('case', 1, undefined));
        const second = await written(store.write('case', 2, first));
        assert.notEqual(second, first);
        assert.deepEqual(await store.read('case'), { value: 2, version: second });
      });

      it('refuses a stale version, also when the value is the same again', async () => {
        const first = await written(store.write('case', 1, undefined));
        const second = await written(store.write('case', 2, first));
        const third = await written(store.write('case', 1, second));
        assert.isUndefined(await store.write('case', 3, first));
        assert.deepEqual(await store.read('case'), { value: 1, version: third });
      });
    });

    describe('removing', () => {
      it('reads nothing after it', async () => {
        await store.write('case', 1, undefined);
        await store.remove('case');
        assert.isUndefined(await store.read('case'));
        assert.deepEqual(await keysIn(store), []);
      });

      it('accepts a key that is not there', async () => {
        await store.remove('case');
      });

      it('never gives an old version to what is created again', async () => {
        const seen = new Set<string>();
        for (let round = 0; round < 20; round++) {
          seen.add(await written(store.write('case', 'same', undefined)));
          await store.remove('case');
        }
        assert.equal(seen.size, 20);
      });

      it('refuses a version from before it', async () => {
        const before = await written(store.write('case', 1, undefined));
        await store.remove('case');
        assert.isUndefined(await store.write('case', 2, before));
        await store.write('case', 3, undefined);
        assert.isUndefined(await store.write('case', 2, before));
      });
    });

    describe('listing', () => {
      it('gives the keys that start with the prefix', async () => {
        for (const key of ['case/a', 'case/b', 'cases', 'Case/a', `case/${'l'.repeat(300)}`, 'outbox/a']) {
          await store.write(key, 1, undefined);
        }
        assert.deepEqual(await keysIn(store, 'case/'), ['case/a', 'case/b', `case/${'l'.repeat(300)}`]);
        assert.deepEqual(await keysIn(store, `case/${'l'.repeat(299)}`), [`case/${'l'.repeat(300)}`]);
        assert.deepEqual(await keysIn(store, 'nothing'), []);
        assert.lengthOf(await keysIn(store, ''), 6);
      });

      it('allows removing the keys on the way', async () => {
        for (let n = 0; n < 100; n++) await store.write(`case/${n}`, n, undefined);
        for await (const key of store.list('case/')) await store.remove(key);
        assert.deepEqual(await keysIn(store), []);
      });
    });

    keyContract(() => store);
    valueContract(() => store);
    concurrencyContract(() => store);

    it('passes its check', async () => {
      await store.check();
      assert.deepEqual(await keysIn(store), []);
    });

    it('refuses everything but another close once closed', async () => {
      await store.close();
      await rejects('STORAGE_CLOSED', store.read('case'));
      await rejects('STORAGE_CLOSED', store.write('case', 1, undefined));
      await rejects('STORAGE_CLOSED', store.remove('case'));
      await rejects('STORAGE_CLOSED', keysIn(store));
      await rejects('STORAGE_CLOSED', store.check());
      await store.close();
    });
  });
}
