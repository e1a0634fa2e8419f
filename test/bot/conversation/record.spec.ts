import { expect } from 'chai';
import { NewerStateError } from '../../../bot/conversation/recall.ts';
import { readRecord } from '../../../bot/conversation/record.ts';
import { saveSent } from '../../../bot/conversation/saveSent.ts';
import { takeTurn } from '../../../bot/conversation/takeTurn.ts';
import { SHAPE } from '../../../dialogs/state.ts';
import type { Turn } from '../../../dialogs/world.ts';
import { faultyStore, type Method } from '../../fire/faults/faultyStore.ts';
import { createDesk } from '../../support/desk.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
// What the earlier shapes of a record looked like, in mid-case.
import FIRST from './shape-1.json' with { type: 'json' };
import SECOND from './shape-2.json' with { type: 'json' };
import THIRD from './shape-3.json' with { type: 'json' };
import FOURTH from './shape-4.json' with { type: 'json' };
import FIFTH from './shape-5.json' with { type: 'json' };
import SIXTH from './shape-6.json' with { type: 'json' };

const KEY = 'conversations/person/conversation';
const typed = (text: string): Turn => ({ language: 'en', input: { kind: 'text', text } });

const NEWER = { ...FIRST, state: { shape: SHAPE + 1, something: 'else' }, also: 'unknown' };

describe('a stored record', () => {
  for (const [shape, earlier] of Object.entries({
    first: FIRST,
    second: SECOND,
    third: THIRD,
    fourth: FOURTH,
    fifth: FIFTH,
    sixth: SIXTH,
  })) {
    it(`of the ${shape} shape goes on where it was`, async () => {
      const { desk, store, logged } = createDesk();
      await store.write(KEY, earlier, undefined);
      const { replies } = await takeTurn(desk, { key: KEY, id: '2', turn: typed('azure') });
      expect(replies[0]).to.deep.include({ language: 'es', show: { view: 'answer' }, leads: [] });
      expect(await store.read(KEY)).to.have.nested.property('value.state.shape', SHAPE);
      expect(logged).to.deep.equal([]);
    });

    it(`of the ${shape} shape still knows what it handled`, async () => {
      const { desk, store } = createDesk();
      await store.write(KEY, earlier, undefined);
      expect((await takeTurn(desk, { key: KEY, id: '1', turn: typed('ea') })).isRepeat).to.equal(true);
    });

    it(`of the ${shape} shape has been greeted already`, async () => {
      const { desk, store } = createDesk();
      await store.write(KEY, earlier, undefined);
      const turn: Turn = { language: 'en', input: { kind: 'joined' } };
      expect((await takeTurn(desk, { key: KEY, id: '2', turn })).replies).to.deep.equal([]);
    });
  }

  it('of the fifth shape goes on with the lesson that was begun', async () => {
    const { desk, store } = createDesk();
    await store.write(KEY, FIFTH, undefined);
    const { replies } = await takeTurn(desk, { key: KEY, id: '2', turn: typed('back') });
    expect(replies[0]?.show).to.deep.include({
      view: 'exercise',
      where: { kind: 'tour', number: 3, total: 5 },
    });
  });

  for (const [what, value] of Object.entries({
    'of a shape that is no longer known': { ...FIRST, state: { ...FIRST.state, shape: 0 } },
    'of the shape before that is damaged': { ...FIRST, state: { ...FIRST.state, place: null } },
    'that is none': { hello: 'world' },
    'without a shape': { ...FIRST, state: { ...FIRST.state, shape: 'two' } },
  })) {
    it(`${what} is set aside, and the case starts again with a sentence`, async () => {
      const { desk, store } = createDesk();
      await store.write(KEY, value, undefined);
      const { replies } = await takeTurn(desk, { key: KEY, id: '2', turn: typed('azure') });
      expect(replies[0]?.leads).to.deep.equal([{ say: 'case-lost' }]);
      const aside = [];
      for await (const key of store.list(`${KEY}/unreadable/`)) aside.push(await store.read(key));
      expect(aside).to.have.nested.property('[0].value').that.deep.equals(value);
    });
  }

  it('that cannot be read stays where it is until it could be set aside', async () => {
    const store = openMemoryStore();
    await store.write(KEY, { hello: 'world' }, undefined);
    const before = await store.read(KEY);
    let isFull = true;
    const fails = (_: Method, key: string) => (isFull && key.includes('/unreadable/') ? 'fails' : undefined);
    const { desk } = createDesk(faultyStore(store, fails));
    const incoming = { key: KEY, id: '1', turn: typed('azure') };
    await takeTurn(desk, incoming).catch((error: unknown) => error);
    expect(await store.read(KEY)).to.deep.equal(before);
    isFull = false;
    await takeTurn(desk, incoming);
    const aside = [];
    for await (const key of store.list(`${KEY}/unreadable/`)) aside.push(await store.read(key));
    expect(aside)
      .to.have.length(1)
      .and.to.have.nested.property('[0].value')
      .that.deep.equals({ hello: 'world' });
  });

  it('of a newer shape is never overwritten, whatever is done', async () => {
    const { desk, store } = createDesk();
    await store.write(KEY, NEWER, undefined);
    const before = await store.read(KEY);
    for (const text of ['azure', 'new case', 'delete my data', 'yes']) {
      const failure = await takeTurn(desk, { key: KEY, id: text, turn: typed(text) }).catch(
        (error: unknown) => error,
      );
      expect(failure).to.be.instanceOf(NewerStateError);
    }
    desk.sent.mark(KEY, '1');
    await saveSent(desk);
    expect(await store.read(KEY)).to.deep.equal(before);
  });

  it('tells the newer from the unreadable', () => {
    expect(readRecord(NEWER)).to.equal('newer');
    expect(readRecord({ ...NEWER, state: { shape: 1e9 } })).to.equal('newer');
    expect(readRecord({ ...NEWER, state: { shape: 1.5 } })).to.equal('unreadable');
    expect(readRecord(null)).to.equal('unreadable');
  });
});
