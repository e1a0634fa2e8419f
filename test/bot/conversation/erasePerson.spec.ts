import { expect } from 'chai';
import { erasePerson } from '../../../bot/conversation/erasePerson.ts';
import { conversationKey } from '../../../bot/conversation/key.ts';
import { takeTurn } from '../../../bot/conversation/takeTurn.ts';
import type { Store } from '../../../bot/storage/store.ts';
import type { Turn } from '../../../dialogs/world.ts';
import { createDesk } from '../../support/desk.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { keysIn } from '../storage/stored.ts';

const KEY = conversationKey('test', 'chat', 'person');
const ELSEWHERE = conversationKey('test', 'group', 'person');
const SOMEBODY_ELSE = conversationKey('test', 'group', 'somebody else');
const typed = (text: string): Turn => ({ language: 'en', input: { kind: 'text', text } });

async function talked(store?: Store) {
  const { desk, ...rest } = createDesk(store);
  for (const [n, key] of [KEY, ELSEWHERE, SOMEBODY_ELSE].entries()) {
    await rest.store.write(key, { unreadable: n }, undefined);
    for (const text of ['hi', 'ea']) {
      await takeTurn(desk, { key, id: text, turn: typed(text) });
      desk.sent.mark(key, text);
    }
  }
  return { desk, ...rest };
}

describe('deleting what is known of a person', () => {
  it('removes every conversation, what was set aside, and what the process remembers, of this person alone', async () => {
    const { desk, store } = await talked();
    for (const text of ['delete my data', 'yes'])
      await takeTurn(desk, { key: KEY, id: text, turn: typed(text) });
    const keys = await keysIn(store);
    expect(keys).to.have.length(2);
    for (const key of keys) expect(key.startsWith(SOMEBODY_ELSE)).to.equal(true);
    expect(desk.sent.unsaved()).to.deep.equal([SOMEBODY_ELSE]);
  });

  for (const yes of ['yes', 'sí, borra todo', 'ok']) {
    it(`says the same again for a "${yes}" that comes again, and stores nothing`, async () => {
      const { desk, store } = await talked();
      await takeTurn(desk, { key: KEY, id: 'asked', turn: typed('delete my data') });
      const first = await takeTurn(desk, { key: KEY, id: 'yes', turn: typed(yes) });
      expect(first.replies[0]?.leads).to.deep.equal([{ say: 'erased' }]);
      const again = await takeTurn(desk, { key: KEY, id: 'yes', turn: typed(yes) });
      expect(again).to.deep.include({ replies: first.replies, isRepeat: true });
      expect((await keysIn(store)).filter((key) => !key.startsWith(SOMEBODY_ELSE))).to.deep.equal([]);
    });

    it(`stores nothing for a "${yes}" that comes again after a restart`, async () => {
      const { desk, store } = await talked();
      for (const text of ['delete my data', yes])
        await takeTurn(desk, { key: KEY, id: text, turn: typed(text) });
      const { desk: restarted } = createDesk(store);
      const { replies } = await takeTurn(restarted, { key: KEY, id: yes, turn: typed(yes) });
      expect(replies[0]?.show).to.include({ view: 'question', welcome: true });
      expect((await keysIn(store)).filter((key) => !key.startsWith(SOMEBODY_ELSE))).to.deep.equal([]);
    });
  }

  it('can be repeated when it broke off, for the question is removed last', async () => {
    const store = openMemoryStore();
    const { desk } = await talked(store);
    await takeTurn(desk, { key: KEY, id: 'asked', turn: typed('delete my data') });
    let removals = 0;
    const breaking: Store = {
      ...store,
      remove: (key) => (++removals > 1 ? Promise.reject(new Error('gone')) : store.remove(key)),
    };
    const failed = await takeTurn(
      { ...desk, store: breaking },
      { key: KEY, id: 'yes', turn: typed('yes') },
    ).catch(String);
    expect(failed).to.equal('Error: gone');
    expect(await store.read(KEY)).to.have.nested.property('value.state.erasing', true);
    await takeTurn(desk, { key: KEY, id: 'yes', turn: typed('yes') });
    expect((await keysIn(store)).filter((key) => !key.startsWith(SOMEBODY_ELSE))).to.deep.equal([]);
  });

  it('refuses a key that names no person, instead of taking everybody for them', async () => {
    const { desk, store } = await talked();
    const before = await keysIn(store);
    const failure = await erasePerson(desk, 'conversations').catch((error: unknown) => error);
    expect(failure).to.be.instanceOf(TypeError);
    expect(await keysIn(store)).to.deep.equal(before);
  });

  it('lets the conversation begin anew', async () => {
    const { desk, store } = await talked();
    for (const text of ['delete my data', 'yes', 'open'])
      await takeTurn(desk, { key: KEY, id: `${text}!`, turn: typed(text) });
    expect(await store.read(KEY))
      .to.have.nested.property('value.state.place.facts')
      .that.deep.equals({ origin: 'open' });
  });
});
