import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import sinon from 'sinon';
import { codeIn, findCode, forgetCodesRegularly, keepCode, newCode } from '../../bot/codes.ts';
import type { Effect } from '../../dialogs/effect.ts';
import { openMemoryStore } from '../support/memoryStore.ts';
import { losingFirst } from './storage/losingFirst.ts';
import { keysIn } from './storage/stored.ts';

const KEPT: Extract<Effect, { effect: 'keep-code' }> = {
  effect: 'keep-code',
  code: 'ABCDE-23456',
  facts: { origin: 'ea' },
  unsure: ['kind'],
  edition: null,
};
const DAY = 24 * 60 * 60 * 1000;

describe('case codes', () => {
  it('are spelled with signs that nobody mistakes, and do not come twice', () => {
    const codes = Array.from({ length: 2000 }, () => newCode(randomBytes));
    for (const code of codes) expect(code).to.match(/^[A-HJKMNP-TV-Z2-9]{5}-[A-HJKMNP-TV-Z2-9]{5}$/);
    expect(new Set(codes).size).to.equal(codes.length);
    const signs = new Set(codes.join('').replaceAll('-', ''));
    expect(signs.size).to.equal(30);
  });

  it('are known however they are written', () => {
    for (const text of [
      'ABCDE-23456',
      ' abcde-23456 ',
      'abcde23456',
      'code: ABCDE-23456',
      'código abcde 23456',
    ])
      expect(codeIn(text), text).to.equal('ABCDE-23456');
  });

  it('are not found in what people write', () => {
    for (const text of [
      'department',
      'where seats',
      'azure ea',
      'ABCDE-2345',
      'my code is ABCDE-23456 ok',
      '',
    ])
      expect(codeIn(text), text).to.equal(undefined);
  });

  it('give the facts for a day, and are gone then', async () => {
    const store = openMemoryStore();
    let time = 0;
    const world = { store, now: () => new Date(time) };
    await keepCode(world, KEPT);
    await keepCode(world, KEPT);
    time = DAY - 1;
    expect(await findCode(world, 'ABCDE-23456')).to.deep.equal({
      facts: { origin: 'ea' },
      unsure: ['kind'],
      edition: null,
    });
    expect(await findCode(world, 'ABCDE-23457')).to.equal(undefined);
    time = DAY;
    expect(await findCode(world, 'ABCDE-23456')).to.equal(undefined);
    expect(await store.read('codes/ABCDE-23456')).to.equal(undefined);
  });

  it('are not told where something else stands under them, and kept again where the turn is begun again', async () => {
    const store = openMemoryStore();
    const world = { store, now: () => new Date(0) };
    await keepCode(world, KEPT);
    await keepCode(world, KEPT);
    const error = await keepCode(world, { ...KEPT, facts: { origin: 'open' } }).catch((caught) => caught);
    expect(error).to.be.instanceOf(Error);
    expect((await findCode(world, KEPT.code))?.facts).to.deep.equal({ origin: 'ea' });
  });

  it('are kept although somebody else wrote there first', async () => {
    const store = openMemoryStore();
    const world = { store: losingFirst(store), now: () => new Date(0) };
    await keepCode(world, KEPT);
    expect((await findCode(world, KEPT.code))?.facts).to.deep.equal({ origin: 'ea' });
  });

  it('are gone within an hour of the day although nobody asks for them', async () => {
    const clock = sinon.useFakeTimers({ now: 0 });
    try {
      const store = openMemoryStore();
      const world = { store, now: () => new Date() };
      await keepCode(world, KEPT);
      const stop = forgetCodesRegularly({ ...world, log: () => {} });
      await clock.tickAsync(DAY - 1);
      await keepCode(world, { ...KEPT, code: 'FRESH-23456' });
      expect(await keysIn(store)).to.deep.equal(['codes/ABCDE-23456', 'codes/FRESH-23456']);
      await clock.tickAsync(DAY / 24);
      expect(await keysIn(store)).to.deep.equal(['codes/FRESH-23456']);
      await stop();
      await clock.tickAsync(2 * DAY);
      expect(await keysIn(store)).to.deep.equal(['codes/FRESH-23456']);
    } finally {
      clock.restore();
    }
  });

  it('that hold something else stand for nothing', async () => {
    const store = openMemoryStore();
    await store.write(
      'codes/ABCDE-23456',
      { facts: { origin: 'moon' }, unsure: [], edition: null, until: DAY },
      undefined,
    );
    expect(await findCode({ store, now: () => new Date(0) }, 'ABCDE-23456')).to.equal(undefined);
  });
});
