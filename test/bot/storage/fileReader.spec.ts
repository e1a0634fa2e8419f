import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { openFileReader } from '../../../bot/storage/fileReader.ts';
import { HOSTILE_KEYS } from './hostileKeys.ts';
import { openQuietStore } from './quietStore.ts';
import { rejects } from './rejects.ts';
import { keysIn, storedIn, written } from './stored.ts';
import { temporaryFolder } from './temporaryFolder.ts';

describe('openFileReader', () => {
  const folder = temporaryFolder();

  it('reads and lists beside a live writer, and sees each write', async () => {
    const store = await openQuietStore(folder());
    const reader = openFileReader({ folder: folder() });
    for (const key of HOSTILE_KEYS) await store.write(key, key, undefined);
    assert.deepEqual(await keysIn(reader), [...HOSTILE_KEYS].sort());
    for (const key of HOSTILE_KEYS) assert.deepEqual(await reader.read(key), await store.read(key));
    const { version } = await storedIn(store, 'case');
    await written(store.write('case', 'changed', version));
    assert.equal((await storedIn(reader, 'case')).value, 'changed');
    await store.close();
  });

  it('takes no lock and writes nothing', async () => {
    const reader = openFileReader({ folder: folder() });
    assert.isUndefined(await reader.read('case'));
    assert.deepEqual(await keysIn(reader), []);
    assert.deepEqual(await readdir(folder()), []);
    await (await openQuietStore(folder())).close();
  });

  it('says that a folder is missing instead of reading nothing', async () => {
    const reader = openFileReader({ folder: join(folder(), 'missing') });
    await rejects('STORAGE_UNAVAILABLE', reader.read('case'));
    await rejects('STORAGE_UNAVAILABLE', keysIn(reader));
  });
});
