import { expect } from 'chai';
import { Talk } from '../support/talk.ts';

const JOINED = { kind: 'joined' } as const;
const LEFT = { kind: 'left' } as const;
const repliesTo = (talk: Talk, ...kinds: ('joined' | 'left')[]) =>
  kinds.map((kind) => talk.turn({ kind }).replies.length);

describe('joining', () => {
  it('is greeted once, however often it is told', () => {
    expect(repliesTo(new Talk(), 'joined', 'joined', 'joined')).to.deep.equal([1, 0, 0]);
  });

  it('again after having left is greeted once more', () => {
    const talk = new Talk();
    expect(repliesTo(talk, 'joined', 'left', 'left', 'joined', 'joined')).to.deep.equal([1, 0, 0, 1, 0]);
  });

  it('again goes on with the case', () => {
    new Talk().types('ea').turn(LEFT).turn(JOINED).asks('kind').says('hello').knows({ origin: 'ea' });
  });

  it('after somebody has spoken greets nobody', () => {
    expect(repliesTo(new Talk().types('ea').turn(LEFT).types('azure'), 'joined')).to.deep.equal([0]);
  });
});

describe('leaving', () => {
  it('leaves nothing of somebody we never heard of', () => {
    expect(new Talk().turn(LEFT)).to.deep.include({ kept: 'nothing', replies: [] });
  });

  it('told again changes nothing', () => {
    const { state } = new Talk().types('ea').turn(LEFT);
    const again = new Talk().turn(LEFT, state);
    expect(again.state).to.deep.equal(state);
  });

  it('takes a question about deletion back, so that no later yes deletes', () => {
    const talk = new Talk().types('ea', 'delete my data').turn(LEFT).turn(JOINED).asks('kind');
    expect(talk.types('yes').kept).to.equal('state');
  });
});
