import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { openQuietStore } from './quietStore.ts';
import { rejects } from './rejects.ts';
import { storeContract } from './storeContract.ts';
import { storedIn, written } from './stored.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const entryFiles = async (folder: string) => (await readdir(folder)).filter((name) => !name.startsWith('.'));

describe('openFileStore', () => {
  const folder = temporaryFolder();
  storeContract('a file store', () => openQuietStore(folder()));
  storeContract('a file store that keeps one key in memory', () =>
    openQuietStore(folder(), { cacheSize: 1 }),
  );

  it('makes its folder, closed to other users', async () => {
    const inner = join(folder(), 'a', 'b');
    const store = await openQuietStore(inner);
    assert.equal((await stat(inner)).mode & 0o777, 0o700);
    await store.close();
  });

  it('finds again what it held before it was closed', async () => {
    const before = await openQuietStore(folder());
    const version = await written(before.write('case', { n: 1 }, undefined));
    await before.close();
    const after = await openQuietStore(folder());
    assert.deepEqual(await after.read('case'), { value: { n: 1 }, version });
    assert.isDefined(await after.write('case', { n: 2 }, version));
    await after.close();
  });

  it('finishes the writes under way when closed', async () => {
    const store = await openQuietStore(folder());
    const writes = Array.from({ length: 50 }, (_, n) => store.write(`case/${n}`, n, undefined));
    await store.close();
    assert.lengthOf(await entryFiles(folder()), 50);
    assert.notInclude(await Promise.all(writes), undefined);
  });

  it('writes one file per key and leaves nothing else', async () => {
    const store = await openQuietStore(folder());
    await store.write('case/a', { n: 1 }, undefined);
    await store.check();
    await store.close();
    assert.deepEqual(await readdir(folder()), ['case%2fa.json']);
    const text = await readFile(join(folder(), 'case%2fa.json'), 'utf8');
    assert.include(JSON.parse(text), { key: 'case/a' });
  });

  it('answers a cached read without its file', async () => {
    const store = await openQuietStore(folder());
    await store.write('case', 1, undefined);
    await rm(join(folder(), 'case.json'));
    assert.equal((await storedIn(store, 'case')).value, 1);
    await store.close();
  });

  it('keeps no more keys in memory than it is told', async () => {
    const store = await openQuietStore(folder(), { cacheSize: 2 });
    for (const key of ['a', 'b', 'c']) await store.write(key, key, undefined);
    for (const key of ['a', 'b', 'c']) await rm(join(folder(), `${key}.json`));
    assert.equal((await storedIn(store, 'b')).value, 'b');
    assert.equal((await storedIn(store, 'c')).value, 'c');
    assert.isUndefined(await store.read('a'));
    await store.close();
  });

  it('never claims a value that it failed to write', async () => {
    const store = await openQuietStore(folder());
    const version = await written(store.write('case', 'old', undefined));
    await mkdir(join(folder(), '.case.json.tmp'));
    await rejects('STORAGE_UNAVAILABLE', store.write('case', 'new', version));
    assert.deepEqual(await store.read('case'), { value: 'old', version });
    await rm(join(folder(), '.case.json.tmp'), { recursive: true });
    assert.isDefined(await store.write('case', 'newer', version));
    await store.close();
  });

  it('reads the file again after a write that failed', async () => {
    const store = await openQuietStore(folder());
    const version = await written(store.write('case', 'old', undefined));
    await mkdir(join(folder(), '.case.json.tmp'));
    await rejects('STORAGE_UNAVAILABLE', store.write('case', 'new', version));
    await rm(join(folder(), 'case.json'));
    assert.isUndefined(await store.read('case'));
    await store.close();
  });

  it('removes what a killed process left half written, and nothing of a stranger', async () => {
    const strange = ['.theirs.tmp', '.Theirs.json.tmp', 'Notes.json', 'notes.txt', '.gitkeep'];
    for (const name of [...strange, '.case.json.tmp', '.probe.tmp'])
      await writeFile(join(folder(), name), '{"ke');
    const store = await openQuietStore(folder());
    for await (const key of store.list('')) assert.fail(`lists ${key}`);
    await store.close();
    assert.sameMembers(await readdir(folder()), strange);
  });
});
