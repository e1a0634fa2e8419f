import { expect } from 'chai';
import { acted } from '../../../bot/escalation/act.ts';
import { type Escalation, newEscalation } from '../../../bot/escalation/escalation.ts';
import type { Act } from '../../../cards/escalation/teamCard.ts';
import { asked } from '../../support/outboxWorld.ts';

const open = newEscalation(asked(), 0);
const having = (before: Escalation, ...acts: [Act, string?][]) =>
  acts.reduce((escalation, [act, answer = '']) => {
    const done = acted(escalation, act, answer);
    if ('refused' in done) throw new Error(done.refused);
    return done.escalation;
  }, before);
const newsOf = ({ news }: Escalation) => news.map(({ say }) => say);

describe('what a team does with a case', () => {
  it('leads from open over taken and answered to closed, and the person hears of each', () => {
    expect(having(open, ['take'])).to.include({ status: 'taken' });
    expect(having(open, ['take'], ['answer', 'x'])).to.include({ status: 'answered' });
    const closed = having(open, ['take'], ['answer', 'x'], ['close']);
    expect(closed).to.include({ status: 'closed' });
    expect(newsOf(closed)).to.deep.equal(['taken', 'answered', 'closed']);
  });

  it('can answer without taking, close without answering, and answer more than once', () => {
    expect(newsOf(having(open, ['answer', 'x'], ['answer', 'y']))).to.deep.equal(['answered', 'answered']);
    expect(newsOf(having(open, ['close']))).to.deep.equal(['closed']);
  });

  it('is done once: a tap that comes again changes nothing', () => {
    const once = having(open, ['take'], ['answer', 'x']);
    for (const again of [['take'], ['answer', 'x'], ['answer', ' x\r\n']] as [Act, string?][])
      expect(acted(once, again[0], again[1] ?? '')).to.deep.equal({ escalation: once, hasChanged: false });
    const closed = having(once, ['close']);
    expect(acted(closed, 'close', '')).to.include({ hasChanged: false });
  });

  it('never leads back', () => {
    const answered = having(open, ['answer', 'x']);
    expect(having(answered, ['take'])).to.include({ status: 'answered' });
    const closed = having(open, ['close']);
    for (const act of ['take', 'answer'] as const)
      expect(acted(closed, act, 'x')).to.deep.equal({ refused: 'gone' });
  });

  it('proves that the case arrived, whatever the channel had said', () => {
    const unclear: Escalation = {
      ...open,
      delivery: 'unconfirmed',
      news: [{ number: 1, say: 'unconfirmed' }],
      told: 1,
    };
    const taken = having(unclear, ['take']);
    expect(taken).to.include({ delivery: 'sent' });
    expect(newsOf(taken)).to.deep.equal(['taken']);
  });

  it('needs an answer that says something, and not too much, and not too many', () => {
    for (const empty of ['', ' \n '])
      expect(acted(open, 'answer', empty)).to.deep.equal({ refused: 'empty' });
    expect(acted(open, 'answer', 'x'.repeat(4000))).to.have.property('escalation');
    expect(acted(open, 'answer', 'x'.repeat(4001))).to.deep.equal({ refused: 'too-long' });
    const many = Array.from({ length: 10 }, (_, index): [Act, string] => ['answer', `${index}`]);
    expect(acted(having(open, ...many), 'answer', 'one more')).to.deep.equal({ refused: 'full' });
  });
});
