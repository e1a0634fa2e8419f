import { expect } from 'chai';
import { answerTurn } from '../../../bot/answerTurn.ts';
import { LEASE_MS } from '../../../bot/conversation/peers.ts';
import { saveSent } from '../../../bot/conversation/saveSent.ts';
import type { Delivery } from '../../../bot/delivery.ts';
import type { Store } from '../../../bot/storage/store.ts';
import { createDesk } from '../../support/desk.ts';
import { edition } from '../../support/edition.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { rendering } from '../../support/rendering.ts';
import { translators } from '../../support/talk.ts';

const KEY = 'conversations/person/conversation';
const VERDICT = edition.rows.find(({ id }) => id === 'azure-from-named-channel')?.verdict.en;
const ORIGIN = translators.en('question.origin.ask');
const KIND = translators.en('question.kind.ask');

/** Several processes of the bot on one store, as far as a test can be several, and the channel that all of them send to. */
function processes(store: Store = openMemoryStore()) {
  const received: string[] = [];
  const clock = { ms: 0, paused: 0 };
  let whilePaused: (() => unknown) | undefined;
  const pause = async (ms: number) => {
    clock.ms += ms;
    clock.paused += ms;
    await whilePaused?.();
    await new Promise(setImmediate);
  };
  const start = (me: string) => {
    const { desk, logged } = createDesk(store, { me, now: () => clock.ms, pause });
    const answer = answerTurn(desk, rendering);
    /** Takes a message as a channel delivers it, which takes replies by being called unless `how` says otherwise. */
    const says = (text: string, how: Partial<Delivery> & { id?: string } = {}) => {
      const { id = text, ...delivery } = how;
      const incoming = { key: KEY, id, turn: { language: 'en', input: { kind: 'text', text } } } as const;
      const send: Delivery['send'] = async (activities) => {
        await new Promise(setImmediate);
        for (const { summary, text: plain } of activities) received.push(summary ?? plain ?? '');
      };
      const onSettled: Delivery['onSettled'] = (callback) => callback(true);
      return answer(incoming, {
        channelId: 'test',
        conversation: 'c',
        isInline: false,
        send,
        onSettled,
        ...delivery,
      });
    };
    return { desk, logged, says };
  };
  return {
    store,
    received,
    clock,
    start,
    onPause: (work: () => unknown) => {
      whilePaused = work;
    },
  };
}

/** A process that is killed while it sends: nothing leaves, and nothing more happens in it. */
const killed = (): Partial<Delivery> => ({ send: () => new Promise(() => {}) });

describe('two processes on one store', () => {
  it('give each answer once to a conversation that hops between them', async () => {
    const { start, received, clock } = processes();
    const [one, other] = [start('one'), start('other')];
    await one.says('ea');
    await other.says('azure');
    await one.says('new case');
    await other.says('open');
    expect(received).to.deep.equal([KIND, VERDICT, ORIGIN, KIND]);
    expect(clock.paused).to.equal(0);
  });

  it('send the replies of an activity that arrives at both at once only once', async () => {
    const { start, received } = processes();
    const [one, other] = [start('one'), start('other')];
    await one.says('ea');
    await Promise.all([one.says('azure'), other.says('azure'), one.says('azure')]);
    expect(received).to.deep.equal([KIND, VERDICT]);
  });

  it('take different messages that arrive at once one after another', async () => {
    const { start, received, store } = processes();
    const [one, other] = [start('one'), start('other')];
    await Promise.all([one.says('ea'), other.says('azure')]);
    expect(await store.read(KEY))
      .to.have.nested.property('value.state.place.facts')
      .that.deep.equals({ origin: 'ea', kind: 'usage-based' });
    expect(received.filter((summary) => summary === VERDICT)).to.have.length(1);
  });

  it('say nothing to an activity that comes again later at the other', async () => {
    const { start, received } = processes();
    const [one, other] = [start('one'), start('other')];
    await one.says('ea');
    await other.says('azure');
    await other.says('ea');
    expect(received).to.deep.equal([KIND, VERDICT]);
  });

  it('wait for each other: what the one is still sending, the other does not say again', async () => {
    const { start, received, onPause, clock } = processes();
    const [one, other] = [start('one'), start('other')];
    await one.says('ea');
    let leave: (hasLeft: boolean) => void = () => {};
    const onSettled: Delivery['onSettled'] = (callback) => {
      leave = callback;
    };
    // Replies in a response leave only after the turn.
    await one.says('azure', { isInline: true, onSettled });
    onPause(() => leave(true));
    await other.says('new case');
    expect(received).to.deep.equal([KIND, VERDICT, ORIGIN]);
    expect(clock.paused).to.be.greaterThan(0).and.lessThan(LEASE_MS);
  });

  it('give the answer of one that was killed while it sent, when the time for sending is over', async () => {
    const { start, received, clock } = processes();
    const [one, other] = [start('one'), start('other')];
    await one.says('ea');
    void one.says('azure', killed());
    await new Promise(setImmediate);
    await other.says('new case');
    expect(received).to.deep.equal([KIND, VERDICT, ORIGIN]);
    expect(clock.paused).to.be.within(LEASE_MS, LEASE_MS + 1000);
  });

  it('give the replies of one that was killed to its activity when that comes again', async () => {
    const { start, received } = processes();
    const [one, other, third] = [start('one'), start('other'), start('third')];
    void one.says('ea', killed());
    await new Promise(setImmediate);
    await Promise.all([other.says('ea'), third.says('ea')]);
    await other.says('azure');
    expect(received).to.deep.equal([KIND, VERDICT]);
  });

  it('hold up no response that carries the replies of an activity that came again', async () => {
    const { start, received, clock } = processes();
    const [one, other] = [start('one'), start('other')];
    void one.says('ea', killed());
    await new Promise(setImmediate);
    await other.says('ea', { isInline: true });
    expect(received).to.deep.equal([KIND]);
    expect(clock.paused).to.equal(0);
    await other.says('azure');
    expect(clock.paused).to.equal(0);
  });

  it('give at once what the other could not send', async () => {
    const { start, received, clock } = processes();
    const [one, other] = [start('one'), start('other')];
    await one.says('ea');
    await one.says('azure', { send: () => Promise.reject(new Error('502')) });
    await other.says('new case');
    expect(received).to.deep.equal([KIND, VERDICT, ORIGIN]);
    expect(clock.paused).to.equal(0);
    expect(one.logged).to.deep.equal([{ event: 'send-failed' }]);
  });

  it('give again what turned out not to have left with its response', async () => {
    const { start, received } = processes();
    const [one, other] = [start('one'), start('other')];
    await one.says('ea');
    await one.says('azure', { isInline: true, onSettled: (callback) => callback(false) });
    await other.says('new case');
    expect(received).to.deep.equal([KIND, VERDICT, VERDICT, ORIGIN]);
  });

  it('wait for nobody whose clock is wrong', async () => {
    const { start, clock } = processes();
    const [one, other] = [start('one'), start('other')];
    clock.ms = 1e12;
    void one.says('ea', killed());
    await new Promise(setImmediate);
    clock.ms = 0;
    await other.says('azure');
    expect(clock.paused).to.equal(0);
  });

  it('leave nothing to be written down at a stop', async () => {
    const { start } = processes();
    const one = start('one');
    await one.says('ea');
    expect(one.desk.sent.unsaved()).to.deep.equal([]);
    await saveSent(one.desk);
  });

  it('give an answer a second time at most, when it could not be written down that it left', async () => {
    const store = openMemoryStore();
    const { start, received } = processes(store);
    const one = start('one');
    await one.says('ea');
    const { write } = store;
    let writes = 0;
    one.desk.store = {
      ...store,
      write: (...args) => (++writes > 1 ? Promise.reject(new Error('gone')) : write(...args)),
    };
    await one.says('azure');
    expect(one.logged).to.deep.equal([{ event: 'mark-failed' }]);
    const other = start('other');
    for (const text of ['new case', 'open', 'help']) await other.says(text);
    expect(received.filter((summary) => summary === VERDICT)).to.have.length(2);
  });
});

describe('one process with a store of its own', () => {
  it('writes once a turn, and not who sends', async () => {
    const store = openMemoryStore();
    let writes = 0;
    const counted: Store = {
      ...store,
      write: (...args) => {
        writes += 1;
        return store.write(...args);
      },
    };
    const { desk } = createDesk(counted);
    const answer = answerTurn(desk, rendering);
    for (const text of ['ea', 'azure', 'new case']) {
      await answer(
        { key: KEY, id: text, turn: { language: 'en', input: { kind: 'text', text } } },
        {
          channelId: 'test',
          conversation: 'c',
          isInline: false,
          send: async () => {},
          onSettled: (callback) => callback(true),
        },
      );
    }
    expect(writes).to.equal(3);
    expect(JSON.stringify(await store.read(KEY))).not.to.include('sending');
  });
});
