import { EventEmitter, once } from 'node:events';
import { setImmediate as turn } from 'node:timers/promises';
import { assert } from 'chai';
import { KeyLock } from '../../../bot/storage/keyLock.ts';

describe('KeyLock', () => {
  it('runs tasks on one name in order, one at a time', async () => {
    const lock = new KeyLock();
    const events: string[] = [];
    const task = (n: number) => async () => {
      events.push(`start ${n}`);
      await turn();
      events.push(`end ${n}`);
      return n;
    };
    const done = await Promise.all([1, 2, 3].map((n) => lock.run('case', task(n))));
    assert.deepEqual(done, [1, 2, 3]);
    assert.deepEqual(events, ['start 1', 'end 1', 'start 2', 'end 2', 'start 3', 'end 3']);
  });

  it('runs tasks on different names together', async () => {
    const lock = new KeyLock();
    const meeting = new EventEmitter();
    const waits = lock.run('one', () => once(meeting, 'met'));
    await lock.run('other', async () => meeting.emit('met'));
    await waits;
  });

  it('goes on after a task that failed', async () => {
    const lock = new KeyLock();
    const failed = lock.run('case', () => Promise.reject(new Error('no')));
    const next = lock.run('case', async () => 'done');
    assert.equal(await failed.catch((error: Error) => error.message), 'no');
    assert.equal(await next, 'done');
  });

  it('remembers nothing when idle', async () => {
    const lock = new KeyLock();
    for (let n = 0; n < 10; n++) lock.run(`case/${n}`, turn).then(() => lock.run(`case/${n}`, turn));
    await lock.idle();
    assert.equal(lock.size, 0);
  });
});
