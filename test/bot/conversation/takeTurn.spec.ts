import { expect } from 'chai';
import { takeTurn } from '../../../bot/conversation/takeTurn.ts';
import type { Store } from '../../../bot/storage/store.ts';
import type { Turn } from '../../../dialogs/world.ts';
import { createDesk } from '../../support/desk.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { keysIn } from '../storage/stored.ts';

const KEY = 'conversations/person/conversation';
const typed = (text: string): Turn => ({ language: 'en', input: { kind: 'text', text } });
const views = (outgoing: { replies: { show: { view: string } }[] }) =>
  outgoing.replies.map(({ show }) => show.view);

describe('takeTurn', () => {
  it('continues where the conversation was', async () => {
    const { desk } = createDesk();
    await takeTurn(desk, { key: KEY, id: '1', turn: typed('ea') });
    const outgoing = await takeTurn(desk, { key: KEY, id: '2', turn: typed('azure') });
    expect(views(outgoing)).to.deep.equal(['answer']);
  });

  it('gives the same replies again for a known id, and decides nothing', async () => {
    const { desk, counters, store } = createDesk();
    const first = await takeTurn(desk, { key: KEY, id: '1', turn: typed('ea') });
    const stored = await store.read(KEY);
    const again = await takeTurn(desk, { key: KEY, id: '1', turn: typed('open') });
    expect(again).to.deep.equal({
      replies: first.replies,
      owed: [],
      isRepeat: true,
      wasSent: false,
      isUnstored: false,
      retries: 0,
    });
    expect(await store.read(KEY)).to.deep.equal(stored);
    expect(counters.read('repeats')).to.equal(1);
  });

  it('advances once when the same activity arrives many times at once', async () => {
    const { desk, store } = createDesk();
    await takeTurn(desk, { key: KEY, id: '0', turn: typed('hi') });
    const all = await Promise.all(
      Array.from({ length: 8 }, () => takeTurn(desk, { key: KEY, id: '1', turn: typed('ea') })),
    );
    expect(all.filter(({ isRepeat }) => !isRepeat)).to.have.length(1);
    for (const { replies } of all) expect(replies).to.deep.equal(all[0]?.replies);
    expect(await store.read(KEY)).to.have.nested.property('value.state.revision', 2);
  });

  it('loses no turn when different ones arrive at once', async () => {
    const { desk, counters, store } = createDesk();
    const words = ['ea', 'azure', 'support', 'us government', 'indirect provider'];
    await Promise.all(words.map((text) => takeTurn(desk, { key: KEY, id: text, turn: typed(text) })));
    expect(await store.read(KEY))
      .to.have.nested.property('value.state.place.facts')
      .that.deep.equals({
        origin: 'ea',
        kind: 'usage-based',
        goal: 'support',
        cloud: 'us-government',
        role: 'indirect-provider',
      });
    expect(counters.read('conflicts')).to.be.greaterThan(0);
  });

  it('remembers the last 20 ids', async () => {
    const { desk, store } = createDesk();
    for (let n = 0; n < 25; n += 1)
      await takeTurn(desk, { key: KEY, id: `${n}`, turn: typed(n % 2 ? 'ea' : 'open') });
    expect(await store.read(KEY))
      .to.have.nested.property('value.handled')
      .with.length(20);
    expect((await takeTurn(desk, { key: KEY, id: '24', turn: typed('ea') })).isRepeat).to.equal(true);
  });

  it('tells once that a case was lost, and sets what it cannot read aside', async () => {
    const { desk, store, logged } = createDesk();
    await store.write(KEY, { from: 'somebody else' }, undefined);
    const lost = await takeTurn(desk, { key: KEY, id: '1', turn: typed('ea') });
    expect(lost.replies[0]?.leads).to.deep.equal([{ say: 'case-lost' }]);
    desk.sent.mark(KEY, '1');
    const next = await takeTurn(desk, { key: KEY, id: '2', turn: typed('ea') });
    expect(next.replies[0]?.leads).to.deep.equal([]);
    const aside = [];
    for await (const key of store.list(`${KEY}/unreadable/`))
      aside.push((await store.read(key)) as { value: unknown }); // present
    expect(aside.map(({ value }) => value)).to.deep.equal([{ from: 'somebody else' }]);
    expect(logged).to.deep.include({ event: 'state-unreadable' });
  });

  it('keeps what it cannot read once, wherever the turn breaks off', async () => {
    const store = openMemoryStore();
    const { desk } = createDesk(store);
    await store.write(KEY, { from: 'somebody else' }, undefined);
    const kept = async () => {
      const asides = await keysIn(store, `${KEY}/unreadable/`);
      const read = await store.read(KEY);
      return { asides: asides.length, isThere: JSON.stringify(read).includes('somebody else') };
    };
    for (const breaksAfter of [0, 1, 2]) {
      let writes = 0;
      const breaking: Store = {
        ...store,
        write: (...args) =>
          ++writes > breaksAfter ? Promise.reject(new Error('dead')) : store.write(...args),
      };
      const turn = { key: KEY, id: `${breaksAfter}`, turn: typed('ea') };
      await takeTurn({ ...desk, store: breaking }, turn).catch(String);
      const { asides, isThere } = await kept();
      expect(asides + Number(isThere), `after ${breaksAfter} writes`).to.be.greaterThan(0);
      expect(asides).to.be.lessThan(2);
    }
  });

  it('changes nothing when the store cannot be written', async () => {
    const store = openMemoryStore();
    const { desk } = createDesk(store);
    await takeTurn(desk, { key: KEY, id: '1', turn: typed('ea') });
    const before = await store.read(KEY);
    const full: Store = { ...store, write: () => Promise.reject(new Error('full')) };
    const failed = await takeTurn(
      { ...desk, store: full },
      { key: KEY, id: '2', turn: typed('azure') },
    ).catch(String);
    expect(failed).to.equal('Error: full');
    expect(await store.read(KEY)).to.deep.equal(before);
  });
});

describe('after a crash', () => {
  it('an answer that may not have arrived is given again before the next replies', async () => {
    const { desk } = createDesk();
    for (const text of ['ea', 'azure']) await takeTurn(desk, { key: KEY, id: text, turn: typed(text) });
    const next = await takeTurn(desk, { key: KEY, id: '3', turn: typed('new case') });
    expect(views(next)).to.deep.equal(['answer', 'question']);
  });

  it('answers of several turns that may not have arrived are all given', async () => {
    const { desk } = createDesk();
    for (const text of ['ea', 'azure', 'why'])
      await takeTurn(desk, { key: KEY, id: text, turn: typed(text) });
    const next = await takeTurn(desk, { key: KEY, id: '4', turn: typed('new case') });
    expect(views(next)).to.deep.equal(['answer', 'why', 'question']);
  });

  it('answers that may not have arrived are given once more when the turn that was to give them comes again', async () => {
    const { desk } = createDesk();
    for (const text of ['ea', 'azure', 'why'])
      await takeTurn(desk, { key: KEY, id: text, turn: typed(text) });
    const again = await takeTurn(desk, { key: KEY, id: 'why', turn: typed('why') });
    expect(views(again)).to.deep.equal(['answer', 'why']);
  });

  it('an answer is given again beside the answer to another case', async () => {
    const { desk } = createDesk();
    for (const text of ['azure ea', 'new case'])
      await takeTurn(desk, { key: KEY, id: text, turn: typed(text) });
    const next = await takeTurn(desk, { key: KEY, id: '3', turn: typed('azure open') });
    expect(next.replies.map(({ facts }) => facts.origin)).to.deep.equal(['ea', 'open']);
  });

  it('an answer that was sent is not given again', async () => {
    const { desk } = createDesk();
    for (const text of ['ea', 'azure']) {
      await takeTurn(desk, { key: KEY, id: text, turn: typed(text) });
      desk.sent.mark(KEY, text);
    }
    expect(views(await takeTurn(desk, { key: KEY, id: '3', turn: typed('new case') }))).to.deep.equal([
      'question',
    ]);
  });

  it('that a case was lost is told, though a question stood below', async () => {
    const { desk, store } = createDesk();
    await store.write(KEY, { from: 'somebody else' }, undefined);
    for (const id of ['1', '2']) await takeTurn(desk, { key: KEY, id, turn: typed('ea') });
    const { replies } = await takeTurn(desk, { key: KEY, id: '3', turn: typed('azure') });
    expect(replies.map(({ leads }) => leads)).to.deep.equal([[{ say: 'case-lost' }], []]);
  });

  it('a question is shown by the next turn itself', async () => {
    const { desk } = createDesk();
    await takeTurn(desk, { key: KEY, id: '1', turn: typed('ea') });
    expect(views(await takeTurn(desk, { key: KEY, id: '2', turn: typed('azure') }))).to.deep.equal([
      'answer',
    ]);
  });
});
