import { expect } from 'chai';
import { readOpinions } from '../../../bot/feedback/readOpinions.ts';
import { recordOpinion } from '../../../bot/feedback/recordOpinion.ts';
import type { Store } from '../../../bot/storage/store.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { keysIn } from '../storage/stored.ts';
import { opinion, said } from './opinions.ts';

const at = (time: string) => () => new Date(time);
const NOON = at('2026-11-26T12:00:00Z');

describe('recording an opinion', () => {
  let store: Store;
  beforeEach(() => {
    store = openMemoryStore();
  });

  it('keeps the day, the answer and what was thought of it, and nothing else', async () => {
    expect(await recordOpinion({ store, now: NOON }, said())).to.equal(true);
    const [key = '', ...more] = await keysIn(store);
    expect(more).to.deep.equal([]);
    expect(key).to.match(/^feedback\/[\w-]{22}$/);
    expect(await store.read(key)).to.deep.include({ value: opinion() });
  });

  it('changes nothing when it is done again, on another day or not', async () => {
    await recordOpinion({ store, now: NOON }, said());
    const [key = ''] = await keysIn(store);
    const before = await store.read(key);
    for (const now of [NOON, at('2026-11-27T00:00:01Z')])
      expect(await recordOpinion({ store, now }, said())).to.equal(false);
    expect(await store.read(key)).to.deep.equal(before);
  });

  it('takes the place of an earlier one on the same answer of the same case', async () => {
    await recordOpinion({ store, now: NOON }, said());
    const { reason: _, ...rest } = said({ opinion: 'right' });
    expect(await recordOpinion({ store, now: at('2026-11-28T23:59:59Z') }, rest)).to.equal(true);
    const { reason: __, ...right } = opinion({ day: '2026-11-28', opinion: 'right' });
    expect(await readOpinions(store)).to.deep.equal({ opinions: [right], unreadable: 0 });
  });

  it('stands beside those on other answers and of other cases', async () => {
    for (const other of [{}, { case: 'case-2' }, { row: 'azure-direct' }])
      await recordOpinion({ store, now: NOON }, said(other));
    expect(await keysIn(store)).to.have.length(3);
  });

  it('is read again and written when another one was faster', async () => {
    const faster: Store = {
      ...store,
      write: async (key, value, expected) => {
        if (expected === undefined)
          await store.write(key, opinion({ opinion: 'unclear', reason: 'words' }), undefined);
        return store.write(key, value, expected);
      },
    };
    expect(await recordOpinion({ store: faster, now: NOON }, said())).to.equal(true);
    expect((await readOpinions(store)).opinions).to.deep.equal([opinion()]);
  });

  it('is one of those that were given at once, and counted once if they are the same', async () => {
    const same = await Promise.all([1, 2, 3, 4].map(() => recordOpinion({ store, now: NOON }, said())));
    expect(same.filter(Boolean)).to.have.length(1);
    const ratings = ['verdict', 'steps', 'link'] as const;
    await Promise.all(ratings.map((reason) => recordOpinion({ store, now: NOON }, said({ reason }))));
    expect((await readOpinions(store)).opinions).to.have.length(1);
  });

  it('gives up with an error where it can never be written', async () => {
    const never = { ...store, write: async () => undefined };
    const failure = await recordOpinion({ store: never, now: NOON }, said()).catch(String);
    expect(failure).to.include('races');
  });

  it('takes the place of what cannot be read', async () => {
    await recordOpinion({ store, now: NOON }, said());
    const [key = ''] = await keysIn(store);
    await store.write(key, { day: 'yesterday' }, (await storedVersion(store, key)) ?? '');
    expect(await recordOpinion({ store, now: NOON }, said())).to.equal(true);
    expect((await readOpinions(store)).opinions).to.deep.equal([opinion()]);
  });
});

describe('reading opinions', () => {
  it('skips and counts what is no opinion, and leaves conversations alone', async () => {
    const store = openMemoryStore();
    const bad = [
      null,
      {},
      opinion({ day: '26/11/2026' }),
      { ...opinion(), user: 'somebody' },
      opinion({ opinion: 'right', reason: 'steps' }),
    ];
    for (const [n, value] of bad.entries()) await store.write(`feedback/${n}`, value, undefined);
    await store.write('feedback/good', opinion(), undefined);
    await store.write('conversations/a/b', opinion(), undefined);
    expect(await readOpinions(store)).to.deep.equal({ opinions: [opinion()], unreadable: bad.length });
  });

  it('reads any number of them', async () => {
    const store = openMemoryStore();
    for (let n = 0; n < 100; n += 1) await store.write(`feedback/${n}`, opinion(), undefined);
    expect((await readOpinions(store)).opinions).to.have.length(100);
  });

  it('counts what was set aside as damaged, and not what is gone', async () => {
    const store = openMemoryStore();
    for (const key of ['damaged', 'gone']) await store.write(`feedback/${key}`, opinion(), undefined);
    const half: Pick<Store, 'read' | 'list'> = {
      list: (prefix) => store.list(prefix),
      read: async (key) => (key.endsWith('gone') ? undefined : { damaged: true }),
    };
    expect(await readOpinions(half)).to.deep.equal({ opinions: [], unreadable: 1 });
  });
});

async function storedVersion(store: Store, key: string) {
  const read = await store.read(key);
  return read && 'version' in read ? read.version : undefined;
}
