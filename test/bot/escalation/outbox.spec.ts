import { expect } from 'chai';
import { acted } from '../../../bot/escalation/act.ts';
import { askedAgain, HOLD_MS, LIFETIME_MS } from '../../../bot/escalation/escalation.ts';
import { findEscalation, updateEscalation } from '../../../bot/escalation/storedEscalations.ts';
import type { Act } from '../../../cards/escalation/teamCard.ts';
import { asked, broken, createOutboxWorld, refusal } from '../../support/outboxWorld.ts';

const HOUR = 60 * 60 * 1000;

describe('the outbox of cases that were handed over', () => {
  let world: ReturnType<typeof createOutboxWorld>;
  let process: ReturnType<typeof world.startProcess>;
  beforeEach(() => {
    world = createOutboxWorld();
    process = world.startProcess();
  });

  const handOver = async (id = 'one') => {
    const escalation = await world.handOver(id);
    if (escalation) process.outbox.plan(id, escalation);
  };
  const find = (id = 'one') => findEscalation(world.stored, id);
  const act = async (what: Act, answer = '') => {
    const next = await updateEscalation(world.stored, 'one', (found) => {
      const done = found && acted(found, what, answer);
      return done && 'escalation' in done && done.hasChanged ? done.escalation : undefined;
    });
    if (next) process.outbox.plan('one', next);
  };
  const sendAgain = async (turn: string) => {
    const next = await updateEscalation(
      world.stored,
      'one',
      (found) => found && askedAgain(found, asked(turn), world.now()),
    );
    if (next) process.outbox.plan('one', next);
  };

  it('delivers a case once', async () => {
    await handOver();
    await world.pass(LIFETIME_MS - 1);
    expect(world.posted).to.deep.equal(['team']);
    expect(await find()).to.include({ delivery: 'sent', status: 'open' });
  });

  for (const error of [
    ...[400, 401, 403, 404, 413, 429].map(refusal),
    ...['ECONNREFUSED', 'ENOTFOUND'].map(broken),
    Object.assign(new Error('no token'), { name: 'ClientAuthError' }),
  ]) {
    it(`tries again after ${'statusCode' in error ? error.statusCode : 'code' in error ? error.code : error.name}, later each time, until it has arrived once`, async () => {
      world.meet(error, error);
      await handOver();
      await world.pass(0);
      expect(world.posted).to.have.length(1);
      await world.pass(999);
      expect(world.posted).to.have.length(1);
      await world.pass(1);
      expect(world.posted).to.have.length(2);
      expect(await find()).to.include({ delivery: 'pending' });
      await world.pass(1999);
      expect(world.posted).to.have.length(2);
      await world.pass(HOUR);
      expect(world.posted).to.have.length(3);
      expect(await find()).to.deep.include({ delivery: 'sent', news: [] });
    });
  }

  it('waits as long as the channel asks', async () => {
    const headers = new Map([['retry-after', '60']]);
    world.meet(Object.assign(refusal(429), { response: { headers } }));
    await handOver();
    await world.pass(59_000);
    expect(world.posted).to.have.length(1);
    await world.pass(1000);
    expect(world.posted).to.have.length(2);
  });

  for (const error of [
    ...[408, 500, 502, 504].map(refusal),
    ...['ECONNRESET', 'ETIMEDOUT'].map(broken),
    new Error('too late'),
  ]) {
    it(`says that it is unconfirmed after ${'statusCode' in error ? error.statusCode : 'code' in error ? error.code : error.message}, and never sends it by itself`, async () => {
      world.meet(error);
      await handOver();
      await world.pass(HOUR);
      await process.outbox.resume();
      await world.pass(HOUR);
      expect(world.posted).to.deep.equal(['team', 'person']);
      expect(await find()).to.deep.include({ delivery: 'unconfirmed', status: 'open', news: [] });
    });
  }

  it('sends again once when that is asked for, however often the turn is begun', async () => {
    world.meet(refusal(502));
    await handOver();
    await world.pass(HOUR);
    await sendAgain('t2');
    await sendAgain('t2');
    await world.pass(HOUR);
    await sendAgain('t3');
    await world.pass(HOUR);
    expect(world.posted.filter((to) => to === 'team')).to.have.length(2);
    expect(await find()).to.include({ delivery: 'sent' });
  });

  it('sends nothing again for a turn that is begun again when the second try was unclear too', async () => {
    world.meet(refusal(502));
    await handOver();
    await world.pass(HOUR);
    world.meet(refusal(502));
    await sendAgain('t2');
    await world.pass(HOUR);
    await sendAgain('t2');
    await world.pass(HOUR);
    expect(world.posted.filter((to) => to === 'team')).to.have.length(2);
  });

  it('sends once after a start what was stored and not sent', async () => {
    await world.handOver('one');
    process.kill();
    process = world.startProcess();
    await process.outbox.resume();
    await process.outbox.resume();
    await world.pass(HOUR);
    expect(world.posted).to.deep.equal(['team']);
  });

  it('goes on trying after a start, when it was refused before', async () => {
    world.meet(refusal(404));
    await handOver();
    await world.pass(500);
    process.kill();
    process = world.startProcess();
    await process.outbox.resume();
    await world.pass(499);
    expect(world.posted).to.have.length(1);
    await world.pass(1);
    expect(world.posted).to.have.length(2);
    expect(await find()).to.include({ delivery: 'sent' });
  });

  it('takes what was being sent when the process was killed for unconfirmed', async () => {
    world.meet('hang');
    await handOver();
    await world.pass(0);
    process.kill();
    process = world.startProcess();
    await process.outbox.resume();
    await world.pass(HOLD_MS - 1);
    expect(await find()).to.include({ delivery: 'pending' });
    await world.pass(1);
    expect(await find()).to.include({ delivery: 'unconfirmed' });
    await world.pass(HOUR);
    expect(world.posted.filter((to) => to === 'team')).to.have.length(1);
  });

  it('sends once from several processes', async () => {
    const others = [1, 2, 3].map(() => world.startProcess());
    await world.handOver('one');
    await Promise.all(others.map(({ outbox }) => outbox.resume()));
    await world.pass(HOUR);
    expect(world.posted).to.deep.equal(['team']);
  });

  it('brings each piece of news once, in order, and forgets what was written', async () => {
    await handOver();
    await world.pass(0);
    await act('take');
    await act('answer', 'first');
    await act('answer', 'second');
    await world.pass(HOUR);
    expect(world.posted).to.deep.equal(['team', 'person', 'person', 'person']);
    expect(JSON.stringify(await find())).not.to.match(/first|second/);
    expect(await find()).to.deep.include({ status: 'answered', news: [] });
  });

  it('loses no news that come while others are being brought', async () => {
    await handOver();
    await world.pass(0);
    world.meet('hang');
    await act('take');
    await world.pass(0);
    await act('answer', 'more');
    await world.pass(HOLD_MS);
    expect((await find())?.news.map(({ say }) => say)).to.deep.equal(['taken', 'answered']);
    expect(await find()).to.include({ isDoubtful: true });
  });

  it('tries news again that surely did not arrive, and not those that may have', async () => {
    await handOver();
    await world.pass(0);
    world.meet(refusal(403), refusal(500));
    await act('answer', 'hello');
    await world.pass(HOUR);
    expect(world.posted).to.deep.equal(['team', 'person', 'person']);
    expect(await find()).to.include({ isDoubtful: true });
  });

  it('removes everything once it is closed and told', async () => {
    await handOver();
    await world.pass(0);
    await act('answer', 'hello');
    world.meet(undefined, refusal(403));
    await act('close');
    await world.pass(0);
    expect(await find()).to.include({ status: 'closed' });
    await world.pass(HOUR);
    expect(await world.store.read('escalations/one')).to.equal(undefined);
    expect(world.posted).to.deep.equal(['team', 'person', 'person', 'person']);
  });

  it('removes everything after a day, whatever became of it, and sends nothing more', async () => {
    world.meet(...Array.from({ length: 2000 }, () => refusal(404)));
    await handOver();
    await world.handOver('two', null);
    await world.pass(LIFETIME_MS - 1);
    expect(await find()).to.include({ delivery: 'pending' });
    await world.pass(1);
    const { length } = world.posted;
    await process.outbox.resume();
    for (const id of ['one', 'two']) expect(await world.store.read(`escalations/${id}`)).to.equal(undefined);
    await world.pass(HOUR);
    expect(world.posted).to.have.length(length);
  });

  it('begins nothing after it was closed', async () => {
    await handOver();
    await process.outbox.close();
    await world.pass(HOUR);
    expect(world.posted).to.deep.equal([]);
  });

  it('leaves alone what a later version stored, and drops what it cannot read', async () => {
    const newer = { shape: 99, key: 'k', else: true };
    await world.store.write('escalations/newer', newer, undefined);
    await world.store.write('escalations/broken', { shape: 0 }, undefined);
    await process.outbox.resume();
    expect(await world.store.read('escalations/newer')).to.deep.include({ value: newer });
    expect(await world.store.read('escalations/broken')).to.equal(undefined);
  });

  it('tells the log ids and statuses, and nothing of what was written', async () => {
    world.meet(refusal(404));
    await handOver();
    await world.pass(HOUR);
    await act('answer', 'secret words');
    await world.pass(HOUR);
    expect(world.logged.length).to.be.greaterThan(2);
    expect(JSON.stringify(world.logged)).not.to.match(/secret|http|usage-based/);
  });
});
