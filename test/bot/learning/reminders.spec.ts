import { expect } from 'chai';
import sinon from 'sinon';
import { takeTurn } from '../../../bot/conversation/takeTurn.ts';
import type { Reach } from '../../../bot/escalation/escalation.ts';
import { type RemindersWorld, remind, remindRegularly } from '../../../bot/learning/reminders.ts';
import { keepReminder } from '../../../bot/learning/storedReminders.ts';
import type { Message } from '../../../bot/message.ts';
import { performEffect } from '../../../bot/performEffect.ts';
import { createDesk } from '../../support/desk.ts';
import { edition } from '../../support/edition.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { translators } from '../../support/talk.ts';
import { losingFirst } from '../storage/losingFirst.ts';
import { storedIn } from '../storage/stored.ts';

const HOUR = 3_600_000;
const KEY = 'conversations/somebody/here';
const REACH: Reach = {
  channelId: 'msteams',
  serviceUrl: 'https://smba.example/',
  conversation: 'a:1',
  user: '29:somebody',
  bot: '28:bot',
};

/** One person in Teams, and what the bot tells them unasked. */
class Reminded {
  readonly store = openMemoryStore();
  readonly told: { to: Reach; message: Message }[] = [];
  readonly logged: string[] = [];
  now = Date.UTC(2026, 0, 5, 9);
  refuses = false;
  #turns = 0;

  async says(...texts: string[]): Promise<this> {
    const { desk, counters } = createDesk(this.store);
    const now = () => new Date(this.now);
    desk.dialogs.now = now;
    desk.perform = performEffect({ store: this.store, now, counters });
    for (const text of texts) {
      this.#turns += 1;
      const turn = { language: 'en', input: { kind: 'text', text } } as const;
      await takeTurn(desk, { key: KEY, id: `turn-${this.#turns}`, turn, reach: REACH });
    }
    return this;
  }

  /** Looks once an hour for so many hours. */
  async waits(hours: number): Promise<this> {
    for (let hour = 0; hour < hours; hour += 1) {
      this.now += HOUR;
      await remind(this.world());
    }
    return this;
  }

  world(): RemindersWorld {
    return {
      store: this.store,
      now: () => new Date(this.now),
      editionOf: () => edition,
      translate: translators,
      push: async (to, message) => {
        if (this.refuses) throw new Error('403');
        this.told.push({ to, message });
      },
      log: (event) => void this.logged.push(event),
    };
  }

  async reminders(): Promise<string[]> {
    const names: string[] = [];
    for await (const name of this.store.list('reminders/')) names.push(name);
    return names;
  }
}

describe('reminders', () => {
  it('come once a day to whoever asked for them, in their language', async () => {
    const person = await new Reminded().says('practice', 'not sure', 'español', 'recuérdame');
    await person.waits(23);
    expect(person.told).to.deep.equal([]);
    await person.waits(24);
    expect(person.told).to.have.length(1);
    expect(person.told[0]?.to).to.deep.equal(REACH);
    expect(person.told[0]?.message).to.include({ textFormat: 'plain', locale: 'es' });
    expect(person.told[0]?.message.text).to.match(/^Reglas para practicar hoy: 16\./);
    await person.waits(48);
    expect(person.told).to.have.length(3);
  });

  it('leave out a day on which the person has practised', async () => {
    const person = await new Reminded().says('remind me');
    person.now += 20 * HOUR;
    await person.says('practice', 'not sure');
    await person.waits(5);
    expect(person.told).to.deep.equal([]);
  });

  it('end when somebody says so, and with everything else of theirs', async () => {
    for (const ending of [['stop reminders'], ['delete my data', 'yes']]) {
      const person = await new Reminded().says('remind me');
      expect(await person.reminders()).to.deep.equal(['reminders/somebody/here']);
      await person.says(...ending);
      expect(await person.reminders()).to.deep.equal([]);
      await person.waits(30);
      expect(person.told).to.deep.equal([]);
    }
  });

  it('are forgotten where the conversation is', async () => {
    const person = await new Reminded().says('remind me');
    await person.store.remove(KEY);
    await person.waits(30);
    expect(person.told).to.deep.equal([]);
    expect(await person.reminders()).to.deep.equal([]);
  });

  it('that cannot be told today are told tomorrow, and not twice then', async () => {
    const person = await new Reminded().says('remind me');
    person.refuses = true;
    await person.waits(30);
    expect(person.logged).to.deep.equal(['reminder-failed']);
    person.refuses = false;
    await person.waits(24);
    expect(person.told).to.have.length(1);
  });

  it('that a stop leaves open are not put off, and a channel that does not answer holds no stop up', async () => {
    const person = await new Reminded().says('remind me');
    const [name = ''] = await person.reminders();
    const { value } = await storedIn(person.store, name);
    await person.store.write('reminders/zoe/here', value, undefined);
    person.now += 25 * HOUR;
    const clock = sinon.useFakeTimers();
    try {
      let release = () => {};
      const pushed: Reach[] = [];
      const push = (to: Reach) => {
        pushed.push(to);
        return new Promise<void>((resolve) => {
          release = resolve;
        });
      };
      const stop = remindRegularly({ ...person.world(), push });
      await clock.tickAsync(3 * HOUR);
      let isStopped = false;
      const stopped = stop().then(() => {
        isStopped = true;
      });
      await clock.tickAsync(4_900);
      expect(isStopped).to.equal(false);
      await clock.tickAsync(200);
      expect(isStopped).to.equal(true);
      release();
      await stopped;
      await clock.tickAsync(HOUR);
      expect(pushed).to.have.length(1);
      expect((await storedIn(person.store, 'reminders/zoe/here')).value).to.deep.equal(value);
    } finally {
      clock.restore();
    }
  });

  it('are kept although another process puts them off at the same moment', async () => {
    const store = openMemoryStore();
    await keepReminder(losingFirst(store), { key: KEY, reach: REACH, next: 1 });
    expect((await storedIn(store, 'reminders/somebody/here')).value).to.include({ next: 1 });
  });

  it('come once where two processes look at the same moment', async () => {
    const person = await new Reminded().says('remind me');
    person.now += 25 * HOUR;
    await Promise.all([person.waits(1), person.waits(0), person.waits(1)]);
    expect(person.told).to.have.length(1);
  });
});
