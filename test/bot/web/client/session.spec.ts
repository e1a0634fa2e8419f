import { expect } from 'chai';
import type { Activity } from '../../../../bot/web/client/activity.ts';
import {
  type Keeper,
  keepSession,
  MOST_ACTIVITIES,
  MOST_CHARACTERS,
  openSession,
  sessionKeeper,
} from '../../../../bot/web/client/session.ts';

describe('session', () => {
  it('is the same after a reload', () => {
    const keeper = keeperWith();
    const session = openSession(keeper, ids(), 'es');
    session.activities.push(said('hola'));
    session.greeted = true;
    keepSession(keeper, session);
    expect(openSession(keeper, ids('other'), 'en')).to.deep.equal(session);
  });

  it('has ids that no Direct Line token is expected for', () => {
    expect(openSession(keeperWith(), ids(), 'en').user).to.not.match(/^dl_/);
  });

  for (const damaged of ['', '{', 'null', '[]', '{"conversation":"c"}', '{"conversation":1,"user":2}']) {
    it(`starts anew where ${JSON.stringify(damaged)} was kept`, () => {
      expect(openSession(keeperWith(damaged), ids(), 'en').activities).to.deep.equal([]);
    });
  }

  it('drops its oldest activities where they are too many', () => {
    const keeper = keeperWith();
    const session = openSession(keeper, ids(), 'en');
    for (let at = 0; at < MOST_ACTIVITIES + 50; at++) session.activities.push(said(String(at)));
    keepSession(keeper, session);
    const { activities } = openSession(keeper, ids(), 'en');
    expect(activities).to.have.length(MOST_ACTIVITIES);
    expect(activities.at(-1)).to.deep.equal(said(String(MOST_ACTIVITIES + 49)));
  });

  it('drops its oldest activities where they are too large', () => {
    const keeper = keeperWith();
    const session = openSession(keeper, ids(), 'en');
    for (let at = 0; at < 100; at++) session.activities.push(said(`${at} ${'x'.repeat(20_000)}`));
    keepSession(keeper, session);
    expect(keeper.getItem('')?.length).to.be.within(MOST_CHARACTERS / 2, MOST_CHARACTERS);
    expect(session.activities.at(-1)?.text).to.match(/^99 /);
  });

  it('goes on where storage is full or denied', () => {
    const full = { getItem: () => null, setItem: denied };
    keepSession(full, openSession(full, ids(), 'en'));
    expect(sessionKeeper(denied).getItem('conversation')).to.equal(null);
  });
});

function denied(): never {
  throw new Error('denied');
}

function said(text: string): Activity {
  return { type: 'message', text };
}

function ids(prefix = 'id'): () => string {
  let count = 0;
  return () => `${prefix}-${++count}`;
}

function keeperWith(value: string | null = null): Keeper {
  let kept = value;
  return {
    getItem: () => kept,
    setItem(_, text) {
      kept = text;
    },
  };
}
