import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { assert } from 'chai';
import sinon from 'sinon';
import { childProcesses } from './child.ts';
import { openQuietStore } from './quietStore.ts';
import { rejects } from './rejects.ts';
import { temporaryFolder } from './temporaryFolder.ts';

describe('the lock of a file store', function () {
  this.timeout(20_000);
  const folder = temporaryFolder();
  const startChild = childProcesses();
  const claims = async () => (await readdir(folder())).filter((name) => name.startsWith('.lock-'));

  it('holds one claim with its owner while open and none after closing', async () => {
    const store = await openQuietStore(folder());
    const [claim, ...others] = await claims();
    assert.isEmpty(others);
    const owner: unknown = JSON.parse(await readFile(join(folder(), claim ?? ''), 'utf8'));
    assert.include(owner, { pid: process.pid, hostname: hostname() });
    await store.close();
    assert.isEmpty(await claims());
  });

  it('refuses a second store in the same process', async () => {
    const store = await openQuietStore(folder());
    await rejects('STORAGE_LOCKED', openQuietStore(folder()));
    await store.check();
    await store.close();
    await (await openQuietStore(folder())).close();
  });

  it('refuses a second process', async () => {
    const store = await openQuietStore(folder());
    const second = startChild('holdFolder.ts', folder());
    assert.equal(await second.firstLine, 'STORAGE_LOCKED');
    await store.check();
    await store.close();
  });

  it('names the folder and the process that holds it', async () => {
    const holder = startChild('holdFolder.ts', folder());
    assert.equal(await holder.firstLine, 'open');
    const error = await rejects('STORAGE_LOCKED', openQuietStore(folder()));
    assert.include(error.message, folder());
    assert.include(error.message, `process ${holder.process.pid} `);
  });

  it('stops the store when another took it over while this process was held up', async () => {
    let now = new Date();
    const store = await openQuietStore(folder(), { clock: () => now });
    await store.write('case', 1, undefined);
    for (const claim of await claims()) await rm(join(folder(), claim));
    now = new Date(now.getTime() + 11_000);
    await rejects('STORAGE_LOCKED', store.read('case'));
    await rejects('STORAGE_LOCKED', store.write('other', 1, undefined));
    await rejects('STORAGE_LOCKED', store.remove('case'));
    await rejects('STORAGE_LOCKED', store.check());
    await store.close();
  });

  it('is refreshed every five seconds', async () => {
    const timers = sinon.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      let now = new Date();
      const store = await openQuietStore(folder(), { clock: () => now });
      const [claim = ''] = await claims();
      const later = new Date('2040-01-01T00:00:00Z');
      now = later;
      timers.tick(5_000);
      while ((await stat(join(folder(), claim))).mtimeMs !== later.getTime()) await sleep(5);
      await store.close();
      assert.equal(timers.countTimers(), 0);
    } finally {
      timers.restore();
    }
  });

  it('is refreshed before it is used after a pause', async () => {
    let now = new Date();
    const store = await openQuietStore(folder(), { clock: () => now });
    now = new Date(now.getTime() + 3_600_000);
    await store.write('case', 1, undefined);
    await rejects('STORAGE_LOCKED', openQuietStore(folder(), { clock: () => now }));
    await store.close();
  });
});
