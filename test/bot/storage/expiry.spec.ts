import { readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { assert } from 'chai';
import { fileName } from '../../../bot/storage/fileName.ts';
import type { FileStoreOptions } from '../../../bot/storage/fileStore.ts';
import type { Store } from '../../../bot/storage/store.ts';
import { openQuietStore } from './quietStore.ts';
import { storedIn, written } from './stored.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const LONG = `case/${'l'.repeat(300)}`;

type Swept = Parameters<NonNullable<FileStoreOptions['onSwept']>>[0];

describe('a file store whose entries expire after 30 days', () => {
  const folder = temporaryFolder();
  let now: number;
  beforeEach(() => {
    now = Date.now();
  });
  const options = { ttlDays: 30, clock: () => new Date(now) };

  /** A store that was just opened, and what its first sweep did. */
  async function opened(
    more: Partial<FileStoreOptions> = {},
  ): Promise<{ store: Store; swept: Promise<Swept> }> {
    let tell: (swept: Swept) => void = () => {};
    const swept = new Promise<Swept>((resolve) => {
      tell = resolve;
    });
    return {
      store: await openQuietStore(folder(), { ...options, onSwept: (what) => tell(what), ...more }),
      swept,
    };
  }

  /** Makes a file look as if it was written so many days ago. */
  async function age(name: string, days: number): Promise<void> {
    const then = new Date(now - days * DAY_MS);
    await utimes(join(folder(), name), then, then);
  }

  /** A folder with an entry that is expired and one that is not. */
  async function filled(...keys: string[]): Promise<void> {
    const { store, swept } = await opened();
    for (const key of [...keys, 'fresh']) await store.write(key, key, undefined);
    await swept;
    await store.close();
    for (const key of keys) await age(fileName(key), 30.1);
    await age('fresh.json', 29.9);
  }

  it('takes one that is expired for absent before any sweep, and lets it be written anew', async () => {
    await filled('old');
    const store = await openQuietStore(folder(), options);
    assert.isUndefined(await store.read('old'));
    assert.equal((await storedIn(store, 'fresh')).value, 'fresh');
    await written(store.write('old', 'anew', undefined));
    assert.equal((await storedIn(store, 'old')).value, 'anew');
    await store.close();
  });

  it('refuses a version from before the expiry', async () => {
    const { store } = await opened();
    const version = await written(store.write('case', 1, undefined));
    now += 31 * DAY_MS;
    assert.isUndefined(await store.write('case', 2, version));
    assert.isUndefined(await store.read('case'));
    await written(store.write('case', 3, undefined));
    await store.close();
  });

  it('forgets one in memory, too, once it is expired', async () => {
    const { store } = await opened();
    await store.write('case', 1, undefined);
    now += 29 * DAY_MS;
    assert.equal((await storedIn(store, 'case')).value, 1);
    now += 2 * DAY_MS;
    assert.isUndefined(await store.read('case'));
    await store.close();
  });

  it('lets every write begin the time anew', async () => {
    const { store } = await opened();
    const version = await written(store.write('case', 1, undefined));
    now += 29 * DAY_MS;
    await written(store.write('case', 2, version));
    now += 29 * DAY_MS;
    assert.equal((await storedIn(store, 'case')).value, 2);
    await store.close();
  });

  it('sweeps the expired ones away when it is opened, and nothing else', async () => {
    await filled('old', 'case/old', 'case/old/unreadable/1', LONG);
    const strange = ['notes.txt', 'Notes.json', '.gitkeep'];
    for (const name of strange) {
      await writeFile(join(folder(), name), 'mine');
      await age(name, 400);
    }
    const { store, swept } = await opened();
    assert.deepEqual(await swept, { removed: 4 });
    assert.isUndefined(await store.read(LONG));
    await store.close();
    assert.sameMembers(await readdir(folder()), ['fresh.json', ...strange]);
  });

  it('sweeps damaged copies away', async () => {
    await writeFile(join(folder(), 'case.json'), '{"ke');
    await age('case.json', 1);
    const { store, swept: sweptFirst } = await opened({ onDamaged: () => {} });
    await sweptFirst;
    assert.deepEqual(await store.read('case'), { damaged: true });
    now += 30 * DAY_MS;
    assert.isUndefined(await store.read('case'));
    await store.close();
    const { store: later, swept } = await opened();
    assert.deepEqual(await swept, { removed: 1 });
    await later.close();
    assert.deepEqual(await readdir(folder()), []);
  });

  it('does not sweep away what is written meanwhile', async () => {
    await filled(...Array.from({ length: 20 }, (_, n) => `case/${n}`));
    const { store, swept } = await opened();
    await Promise.all(Array.from({ length: 20 }, (_, n) => store.write(`case/${n}`, 'anew', undefined)));
    await swept;
    for (let n = 0; n < 20; n++) assert.equal((await storedIn(store, `case/${n}`)).value, 'anew');
    await store.close();
  });

  it('keeps everything where nothing expires', async () => {
    await filled('old');
    const store = await openQuietStore(folder(), { clock: options.clock });
    now += 1000 * DAY_MS;
    assert.equal((await storedIn(store, 'old')).value, 'old');
    await store.close();
  });
});
