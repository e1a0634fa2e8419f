import { spawnSync } from 'node:child_process';
import { readdir, rename, utimes, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { assert } from 'chai';
import { childProcesses } from './child.ts';
import { openQuietStore } from './quietStore.ts';
import { rejects } from './rejects.ts';
import { temporaryFolder } from './temporaryFolder.ts';

describe('the lock that a file store left behind', function () {
  this.timeout(20_000);
  const folder = temporaryFolder();
  const startChild = childProcesses();
  const claims = async () => (await readdir(folder())).filter((name) => name.startsWith('.lock-'));
  const leaveClaim = async (text: string, age = 0) => {
    const name = `.lock-${crypto.randomUUID()}`;
    await writeFile(join(folder(), name), text);
    const then = new Date(Date.now() - age);
    await utimes(join(folder(), name), then, then);
    return name;
  };
  const deadPid = () => spawnSync(process.execPath, ['--version']).pid;

  it('is taken over at once from a process killed with SIGKILL', async () => {
    const holder = startChild('holdFolder.ts', folder());
    assert.equal(await holder.firstLine, 'open');
    await holder.kill();
    assert.lengthOf(await claims(), 1);
    const store = await openQuietStore(folder());
    assert.lengthOf(await claims(), 1);
    await store.close();
  });

  it('goes to exactly one of several processes that start together over a dead one', async () => {
    await leaveClaim(JSON.stringify({ pid: deadPid(), hostname: hostname(), start: 'before' }));
    const starters = Array.from({ length: 4 }, () => startChild('holdFolder.ts', folder()));
    const said = await Promise.all(starters.map((starter) => starter.firstLine));
    assert.deepEqual(said.sort(), ['STORAGE_LOCKED', 'STORAGE_LOCKED', 'STORAGE_LOCKED', 'open']);
  });

  it('goes to exactly one of many that start together, time after time', async () => {
    for (let round = 0; round < 20; round++) {
      await leaveClaim(JSON.stringify({ pid: deadPid(), hostname: hostname(), start: 'before' }));
      const starts = await Promise.allSettled(Array.from({ length: 8 }, () => openQuietStore(folder())));
      const stores = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
      assert.lengthOf(stores, 1);
      await stores[0]?.close();
      assert.isEmpty(await claims());
    }
  });

  it('is taken over from an earlier process with the pid that is now ours', async () => {
    await leaveClaim(JSON.stringify({ pid: process.pid, hostname: hostname(), start: 'before/1' }));
    await (await openQuietStore(folder())).close();
    assert.isEmpty(await claims());
  });

  for (const [what, text] of [
    ['another host', JSON.stringify({ pid: 1, hostname: 'another-host', start: '' })],
    ['nobody knows whom', ''],
  ] as const) {
    it(`of ${what} is respected while its last refresh is fresh`, async () => {
      await leaveClaim(text, 10_000);
      await rejects('STORAGE_LOCKED', openQuietStore(folder()));
    });

    it(`of ${what} is taken over 15 seconds after its last refresh`, async () => {
      await leaveClaim(text, 16_000);
      await (await openQuietStore(folder())).close();
      assert.isEmpty(await claims());
    });
  }

  it('sweeps half a claim once it is old', async () => {
    const [old, fresh] = [await leaveClaim('{', 16_000), await leaveClaim('{')];
    for (const name of [old, fresh]) await rename(join(folder(), name), join(folder(), `${name}.tmp`));
    await (await openQuietStore(folder())).close();
    assert.deepEqual(await claims(), [`${fresh}.tmp`]);
  });
});
