import { readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { assert } from 'chai';
import { fileName } from '../../../bot/storage/fileName.ts';
import { openFileReader } from '../../../bot/storage/fileReader.ts';
import { openFileStore } from '../../../bot/storage/fileStore.ts';
import type { Store } from '../../../bot/storage/store.ts';
import { keysIn, storedIn, written } from './stored.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const DAMAGE = {
  'an empty file': '',
  'half a file': '{"key":"case","version":"1","val',
  'null, which lowdb takes for no file': 'null',
  'another shape': '[1,2]',
  'no value': '{"key":"case","version":"1"}',
  'no version': '{"key":"case","version":"","value":1}',
  'another key': '{"key":"other","version":"1","value":1}',
};

describe('a damaged file', () => {
  const folder = temporaryFolder();
  const now = new Date('2026-03-01T12:00:00Z');
  const reported: { key: string; file: string }[] = [];
  const open = () =>
    openFileStore({ folder: folder(), clock: () => now, onDamaged: (damaged) => reported.push(damaged) });
  const damage = (key: string, text: string) => writeFile(join(folder(), fileName(key)), text);
  const copies = async () => (await readdir(folder())).filter((name) => name.includes('.damaged-'));
  let store: Store;

  beforeEach(async () => {
    reported.length = 0;
    store = await open();
  });
  afterEach(() => store.close());

  for (const [what, text] of Object.entries(DAMAGE)) {
    it(`(${what}) is reported once, set aside whole, and told until something is written`, async () => {
      await damage('case', text);
      for (const _ of 'again') assert.deepEqual(await store.read('case'), { damaged: true });
      const file = join(folder(), `case.json.damaged-${now.getTime()}`);
      assert.deepEqual(reported, [{ key: 'case', file }]);
      assert.equal(await readFile(file, 'utf8'), text);
      assert.deepEqual(await keysIn(store), ['case']);
      await written(store.write('case', 'again', undefined));
      assert.equal((await storedIn(store, 'case')).value, 'again');
      assert.deepEqual(await keysIn(store), ['case']);
    });
  }

  it('is told to each of many readers, and reported once', async () => {
    await damage('case', 'x');
    const reads = await Promise.all(Array.from({ length: 20 }, () => store.read('case')));
    for (const read of reads) assert.deepEqual(read, { damaged: true });
    assert.lengthOf(reported, 1);
  });

  it('is told after a restart, too, until its key is removed', async () => {
    await damage('case', 'x');
    await store.read('case');
    await store.close();
    store = await open();
    assert.deepEqual(await store.read('case'), { damaged: true });
    await store.remove('case');
    assert.isUndefined(await store.read('case'));
    assert.lengthOf(reported, 1);
  });

  it('is a conflict to a write, and is still there to be told', async () => {
    await damage('case', 'x');
    assert.isUndefined(await store.write('case', 1, undefined));
    assert.isUndefined(await store.write('case', 1, 'version-from-before'));
    assert.equal(await readFile(join(folder(), 'case.json'), 'utf8'), 'x');
    assert.deepEqual(await store.read('case'), { damaged: true });
  });

  it('keeps its copy when the same key is damaged again in the same millisecond', async () => {
    for (const text of ['first', 'second']) {
      await damage('case', text);
      await store.read('case');
    }
    const texts = await Promise.all(reported.map(({ file }) => readFile(file, 'utf8')));
    assert.deepEqual(texts, ['first', 'second']);
  });

  it('is set aside under a name that fits, however long the key', async () => {
    const key = 'K'.repeat(10_240);
    await damage(key, 'x');
    assert.deepEqual(await store.read(key), { damaged: true });
    assert.deepEqual(await copies(), [basename(reported[0]?.file ?? '')]);
  });

  it('goes with its copies when the key is removed, also after a restart', async () => {
    for (const text of ['first', 'second']) {
      await damage('case', text);
      await store.read('case');
    }
    await damage('other', 'x');
    await store.read('other');
    await store.close();
    store = await open();
    await store.remove('case');
    assert.deepEqual(await copies(), [`other.json.damaged-${now.getTime()}`]);
  });

  it('is told to a reader and stays where it is', async () => {
    const long = 'l'.repeat(300);
    await damage('case', 'x');
    await damage(long, 'x');
    const reader = openFileReader({ folder: folder() });
    assert.deepEqual(await reader.read('case'), { damaged: true });
    assert.deepEqual(await reader.read(long), { damaged: true });
    assert.deepEqual(await keysIn(reader, 'l'), []);
    assert.equal(await readFile(join(folder(), 'case.json'), 'utf8'), 'x');
    assert.deepEqual(await copies(), []);
    await store.read('case');
    assert.deepEqual(await reader.read('case'), { damaged: true });
    assert.deepEqual(await keysIn(reader), ['case']);
    assert.isUndefined(await reader.read('other'));
  });
});
