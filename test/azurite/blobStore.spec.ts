import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { BlobServiceClient } from '@azure/storage-blob';
import { assert } from 'chai';
import { openBlobStore } from '../../bot/storage/blobs/openBlobStore.ts';
import type { Store } from '../../bot/storage/store.ts';
import { rejects } from '../bot/storage/rejects.ts';
import { storeContract } from '../bot/storage/storeContract.ts';
import { keysIn, storedIn, written } from '../bot/storage/stored.ts';
import { azuriteSuite } from './azurite.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

describe('openBlobStore', function () {
  this.timeout(60_000);
  const { azurite, container } = azuriteSuite();
  const damaged: string[] = [];
  const place = () => ({ container: container(), connectionString: azurite().connectionString });
  const open = (more: object = {}): Promise<Store> =>
    openBlobStore({ place: place(), onDamaged: ({ file }) => void damaged.push(file), ...more });
  const blobs = () =>
    BlobServiceClient.fromConnectionString(azurite().connectionString).getContainerClient(container());
  const plant = async (name: string, text: string) => {
    await blobs().getBlockBlobClient(name).upload(text, Buffer.byteLength(text));
  };

  storeContract('a blob store', () => open());

  describe('two stores on one container', () => {
    let one: Store;
    let other: Store;
    beforeEach(async () => {
      [one, other] = await Promise.all([open(), open()]);
    });
    afterEach(() => Promise.all([one.close(), other.close()]));

    it('see what the other wrote at once', async () => {
      const version = await written(one.write('case', 1, undefined));
      assert.deepEqual(await other.read('case'), { value: 1, version });
      await written(other.write('case', 2, version));
      assert.equal((await storedIn(one, 'case')).value, 2);
      await one.remove('case');
      assert.isUndefined(await other.read('case'));
    });

    it('let exactly one of them create, and one of them change', async () => {
      const both = await Promise.all([one, other].map((store, n) => store.write('case', n, undefined)));
      const [version, ...more] = both.filter((written) => written !== undefined);
      assert.deepEqual(more, []);
      const changes = await Promise.all([one, other].map((store, n) => store.write('case', n, version)));
      assert.lengthOf(
        changes.filter((change) => change !== undefined),
        1,
      );
    });

    it('lose no update of 20 writers of each', async () => {
      await one.write('counter', 0, undefined);
      const addOne = async (store: Store) => {
        for (;;) {
          const { value, version } = await storedIn(store, 'counter');
          if (await store.write('counter', Number(value) + 1, version)) return;
        }
      };
      await Promise.all(Array.from({ length: 40 }, (_, n) => addOne(n % 2 ? one : other)));
      assert.equal((await storedIn(one, 'counter')).value, 40);
    });
  });

  it('lists more keys than a page of the service has', async function () {
    this.timeout(120_000);
    const store = await open();
    const keys = Array.from({ length: 1_100 }, (_, n) => `case/${n}`);
    for (let n = 0; n < keys.length; n += 50) {
      await Promise.all(keys.slice(n, n + 50).map((key) => store.write(key, 1, undefined)));
    }
    assert.deepEqual(await keysIn(store, 'case/'), keys.sort());
    await store.close();
  });

  for (const text of ['{"ke', '{"key":"somebody else","version":"1","value":1}']) {
    it(`sets aside what holds ${text}, reports it once, and removes it with its key`, async () => {
      const store = await open();
      await plant('case.json', text);
      damaged.length = 0;
      for (const _ of 'again') assert.deepEqual(await store.read('case'), { damaged: true });
      const [copy = ''] = damaged;
      assert.lengthOf(damaged, 1);
      assert.equal((await blobs().getBlockBlobClient(copy).downloadToBuffer()).toString(), text);
      assert.deepEqual(await keysIn(store), ['case']);
      await written(store.write('case', 'again', undefined));
      assert.equal((await storedIn(store, 'case')).value, 'again');
      assert.deepEqual(await keysIn(store), ['case']);
      await store.remove('case');
      assert.isUndefined(await store.read('case'));
      assert.isFalse(await blobs().getBlockBlobClient(copy).exists());
      await store.close();
    });
  }

  it('takes what is expired for absent, and lets it be written anew', async () => {
    let now = Date.now();
    const store = await open({ ttlDays: 30, clock: () => new Date(now) });
    await written(store.write('case', 1, undefined));
    now += 29 * DAY_MS;
    const { version } = await storedIn(store, 'case');
    assert.isUndefined(await store.write('case', 2, undefined));
    now += 2 * DAY_MS;
    assert.isUndefined(await store.read('case'));
    assert.deepEqual(await keysIn(store), ['case']);
    const anew = await written(store.write('case', 3, undefined));
    assert.notEqual(anew, version);
    assert.isUndefined(await store.write('case', 4, version));
    await store.close();
  });

  it('finishes what is under way when closed', async () => {
    const store = await open();
    const writes = Array.from({ length: 20 }, (_, n) => store.write(`case/${n}`, n, undefined));
    await store.close();
    const again = await open();
    assert.lengthOf(await keysIn(again), 20);
    assert.notInclude(await Promise.all(writes), undefined);
    await again.close();
  });

  it('says that the account cannot be used, without its key', async () => {
    const connectionString = azurite().connectionString.replace('Eby8', 'Abc8');
    const error = await rejects('STORAGE_UNAVAILABLE', open({ place: { ...place(), connectionString } }));
    assert.include(error.message, '403');
    assert.notMatch(`${error.message} ${error.stack}`, /Abc8|Signature|devstoreaccount1/);
    assert.isUndefined(error.cause);
  });

  it('says that a connection string is cut off, without repeating it', async () => {
    const connectionString = azurite().connectionString.replace(/AccountKey=.*/, 'AccountK');
    const error = await rejects('STORAGE_UNAVAILABLE', open({ place: { ...place(), connectionString } }));
    assert.include(error.message, 'STORAGE_CONNECTION_STRING');
    assert.notMatch(`${error.message} ${error.stack}`, /AccountK|devstoreaccount1/);
  });

  it('rejects its check when the container is gone', async () => {
    const store = await open();
    await blobs().delete();
    for (const work of [
      () => store.check(),
      () => store.read('case'),
      () => store.write('case', 1, undefined),
      () => store.remove('case'),
      () => keysIn(store),
    ]) {
      await rejects('STORAGE_UNAVAILABLE', work());
    }
    await store.close();
  });

  it('waits for no service for ever', async () => {
    const silent = createServer(() => {}).listen(0, '127.0.0.1');
    await once(silent, 'listening');
    const { port } = silent.address() as AddressInfo; // a TCP server has one once it listens
    const connectionString = azurite().connectionString.replace(/127\.0\.0\.1:\d+/, `127.0.0.1:${port}`);
    await rejects('STORAGE_UNAVAILABLE', open({ place: { ...place(), connectionString } }));
    silent.closeAllConnections();
    silent.close();
  });

  it('says that no account answers', async () => {
    const nowhere = azurite().connectionString.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:1');
    await rejects('STORAGE_UNAVAILABLE', open({ place: { ...place(), connectionString: nowhere } }));
  });
});
