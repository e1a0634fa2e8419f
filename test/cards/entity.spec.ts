import { expect } from 'chai';
import { VOCABULARY } from '../../policy/facts.ts';
import { edition } from '../support/edition.ts';
import { render } from './rendering.ts';
import { replyIn } from './replies.ts';

const AZURE_EA = { origin: 'ea', kind: 'usage-based' } as const;

describe('what programs read in a message', () => {
  it('of a question is every value that can be typed', () => {
    expect(entityOf({})).to.deep.include({
      type: 'PolicyQuestion',
      fact: 'origin',
      options: edition.questions[0]?.options,
      facts: {},
    });
    expect(entityOf({})).not.to.have.property('possible');
  });

  it('of a question that changes an answer is that question', () => {
    const entity = entityOf({ facts: AZURE_EA, aside: { see: 'fact', fact: 'goal' } });
    expect(entity).to.deep.include({
      type: 'PolicyQuestion',
      fact: 'goal',
      options: VOCABULARY.goal,
      facts: AZURE_EA,
    });
  });

  it('of a holding answer is the question with the outcomes left', () => {
    const entity = entityOf({ facts: { kind: 'usage-based' }, unsure: ['origin'] });
    expect(entity).to.include({ type: 'PolicyQuestion', fact: 'origin' });
    expect(entity).to.have.property('possible').that.includes('switch-azure-partner');
  });

  for (const aside of [null, { see: 'why' }, { see: 'changes' }, { see: 'opinion' }] as const) {
    it(`of ${aside?.see ?? 'an answer'} is the answer`, () => {
      expect(entityOf({ facts: AZURE_EA, aside })).to.deep.include({
        type: 'PolicyAnswer',
        edition: edition.id,
        outcome: 'recreate-azure-subscription',
        support: 'explicit',
        rules: ['MC17-06', 'MC17-12'],
        facts: AZURE_EA,
        assumed: { cloud: 'public' },
      });
    });
  }

  it('of changes to an open case is the question that is open', () => {
    const entity = entityOf({ facts: { origin: 'ea' }, aside: { see: 'changes' } });
    expect(entity).to.include({ type: 'PolicyQuestion', fact: 'kind' });
  });
});

describe('a stored reply under another edition', () => {
  it('is asked when its case is open again', () => {
    const entity = render({ ...replyIn({ facts: { origin: 'ea' } }), show: { view: 'answer' } }).entity;
    expect(entity).to.include({ type: 'PolicyQuestion', fact: 'kind' });
  });

  it('holds when nobody was sure of what decides it now', () => {
    const unsure = replyIn({ facts: { kind: 'usage-based' }, unsure: ['origin'] });
    expect(render({ ...unsure, show: { view: 'why' } }).entity).to.have.property('possible');
  });

  it('is answered when its case has been settled', () => {
    const settled = { ...replyIn({ facts: AZURE_EA }), show: { view: 'holding', fact: 'origin' } as const };
    expect(render(settled).entity).to.include({
      type: 'PolicyAnswer',
      outcome: 'recreate-azure-subscription',
    });
  });
});

function entityOf(seen: Parameters<typeof replyIn>[0]) {
  return render(replyIn(seen)).entity;
}
