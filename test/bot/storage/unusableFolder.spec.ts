import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import type { Store } from '../../../bot/storage/store.ts';
import { openQuietStore } from './quietStore.ts';
import { rejects } from './rejects.ts';
import { keysIn, written } from './stored.ts';
import { temporaryFolder } from './temporaryFolder.ts';

describe('a file store whose folder cannot be used', () => {
  const outer = temporaryFolder();
  const folder = () => join(outer(), 'store');

  it('does not open on a file', async () => {
    await writeFile(folder(), '');
    const error = await rejects('STORAGE_UNAVAILABLE', openQuietStore(folder()));
    assert.include(error.message, folder());
    assert.instanceOf(error.cause, Error);
  });

  describe('after the folder is gone', () => {
    let store: Store;
    beforeEach(async () => {
      store = await openQuietStore(folder(), { cacheSize: 1 });
      await store.write('evicted', 1, undefined);
      await store.write('case', 1, undefined);
      await rename(folder(), join(outer(), 'elsewhere'));
    });
    afterEach(() => store.close());

    it('says so instead of reading nothing', () => rejects('STORAGE_UNAVAILABLE', store.read('evicted')));
    it('says so instead of listing nothing', () => rejects('STORAGE_UNAVAILABLE', keysIn(store)));
    it('does not write', () => rejects('STORAGE_UNAVAILABLE', store.write('new', 1, undefined)));
    it('does not pretend to remove', () => rejects('STORAGE_UNAVAILABLE', store.remove('case')));
    it('fails its check', () => rejects('STORAGE_UNAVAILABLE', store.check()));

    it('works again once the folder is back', async () => {
      await rejects('STORAGE_UNAVAILABLE', store.check());
      await rename(join(outer(), 'elsewhere'), folder());
      await store.check();
      await written(store.write('new', 1, undefined));
      assert.deepEqual(await keysIn(store), ['case', 'evicted', 'new']);
    });
  });

  it('does not work in an empty folder that took the place of its own', async () => {
    const store = await openQuietStore(folder());
    await store.write('case', 1, undefined);
    await rm(folder(), { recursive: true });
    const successor = await openQuietStore(folder());
    await rejects('STORAGE_LOCKED', store.read('unknown'));
    await rejects('STORAGE_LOCKED', store.write('case', 2, undefined));
    await successor.close();
    await store.close();
  });
});
