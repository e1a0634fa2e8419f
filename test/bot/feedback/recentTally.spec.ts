import { expect } from 'chai';
import { type RecentTally, recentTally } from '../../../bot/feedback/recentTally.ts';
import type { Store } from '../../../bot/storage/store.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { opinion } from './opinions.ts';

describe('what people said lately', () => {
  let store: Store;
  let now: number;
  let lists: number;
  let failures: unknown[];
  let recent: ReturnType<typeof recentTally>;

  beforeEach(async () => {
    [store, now, lists, failures] = [openMemoryStore(), 5, 0, []];
    const counted: RecentTally['store'] = {
      read: (key) => store.read(key),
      list: (prefix) => {
        lists += 1;
        return store.list(prefix);
      },
    };
    recent = recentTally({ store: counted, clock: () => now, onFailed: (error) => failures.push(error) });
    await store.write('feedback/one', opinion(), undefined);
  });

  it('is read once in a minute, however many ask', async () => {
    const [first, second] = await Promise.all([recent(), recent()]);
    expect(first).to.have.nested.property('[0].wrong', 1);
    expect(second).to.equal(first);
    now += 59_999;
    await store.write('feedback/two', opinion(), undefined);
    expect(await recent()).to.equal(first);
    expect(lists).to.equal(1);
  });

  it('is read again after it', async () => {
    await recent();
    await store.write('feedback/two', opinion(), undefined);
    now += 60_000;
    expect(await recent()).to.have.nested.property('[0].wrong', 2);
    expect(lists).to.equal(2);
  });

  it('is nothing while the store cannot be read, which is told once in a minute', async () => {
    await store.close();
    for (let visit = 0; visit < 3; visit += 1) expect(await recent()).to.deep.equal([]);
    expect(failures).to.have.length(1);
  });
});
