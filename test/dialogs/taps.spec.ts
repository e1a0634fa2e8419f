import { expect } from 'chai';
import { Talk } from '../support/talk.ts';

const ORIGIN_EA = { do: 'say', facts: { origin: 'ea' } } as const;

describe('a tap', () => {
  it('on an old card changes nothing, is explained, and shows the current step', () => {
    const talk = new Talk().turn({ kind: 'joined' });
    const old = talk.tapFor({ do: 'say', facts: { origin: 'open' } });
    const before = talk.chooses({ origin: 'ea' }).state;
    talk.turn({ kind: 'tap', tap: old }).asks('kind').says('stale');
    expect(talk.state).to.deep.equal(before);
  });

  it('repeated on the same row advances once and explains nothing', () => {
    const talk = new Talk().turn({ kind: 'joined' });
    const tap = talk.tapFor(ORIGIN_EA);
    const before = talk.turn({ kind: 'tap', tap }).state;
    talk.turn({ kind: 'tap', tap }).asks('kind').says();
    expect(talk.state).to.deep.equal(before);
  });

  it('twice on a button goes there once and explains nothing', () => {
    const talk = new Talk().types('ea', 'azure');
    const tap = talk.tapFor({ do: 'back' });
    const before = talk.turn({ kind: 'tap', tap }).asks('kind').state;
    talk.turn({ kind: 'tap', tap }).asks('kind').says();
    expect(talk.state).to.deep.equal(before);
  });

  it('on a card of another case is explained', () => {
    const talk = new Talk().types('hi');
    const tap = { ...talk.tapFor(ORIGIN_EA), case: 'another' };
    talk.turn({ kind: 'tap', tap }).asks('origin').says('stale').knows({});
  });

  it('on a card of another step with the same number is explained', () => {
    const talk = new Talk().types('hi');
    talk
      .turn({ kind: 'tap', tap: { ...talk.tapFor(ORIGIN_EA), step: 'answer' } })
      .asks('origin')
      .says('stale');
  });

  it('on a card from before the conversation was forgotten is explained with the welcome', () => {
    const tap = new Talk().types('ea').tapFor({ do: 'say', facts: { kind: 'usage-based' } });
    new Talk().turn({ kind: 'tap', tap }).asks('origin').says('stale').knows({});
  });

  it('still works after the same card was shown again by help', () => {
    const talk = new Talk().turn({ kind: 'joined' });
    const tap = talk.tapFor(ORIGIN_EA);
    talk.types('help').turn({ kind: 'tap', tap }).asks('kind');
  });

  it('on the help of an old card helps all the same', () => {
    const talk = new Talk().turn({ kind: 'joined' });
    const tap = talk.tapFor({ do: 'help' });
    talk.types('ea').turn({ kind: 'tap', tap }).asks('kind').says('help');
  });

  it('on somebody else’s card changes nothing and shows one’s own step', () => {
    const talk = new Talk().types('ea');
    const before = talk.state;
    talk.turn({ kind: 'not-yours' }).asks('kind').says('not-yours').knows({ origin: 'ea' });
    expect(talk.state).to.deep.equal(before);
  });

  it('on somebody else’s card offers a case of one’s own to whoever has none', () => {
    new Talk()
      .turn({ kind: 'not-yours' })
      .asks('origin')
      .says('not-yours')
      .knows({})
      .types('ea')
      .asks('kind');
  });

  it('that cannot be read shows the current question again', () => {
    new Talk().types('ea').turn({ kind: 'bad-tap' }).asks('kind').says('bad-tap').knows({ origin: 'ea' });
  });
});
