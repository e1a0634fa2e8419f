import { expect } from 'chai';
import { addressed } from '../../cards/addressed.ts';
import { tapsIn } from '../support/client.ts';
import { lint } from './lint.ts';
import { textsOf } from './nodes.ts';
import { officialFaults } from './officialParser.ts';
import { render } from './rendering.ts';
import { replyIn } from './replies.ts';

const rendered = render(replyIn({ facts: { origin: 'ea', kind: 'usage-based' } }));

describe('addressed', () => {
  it('says first whom the card is for, wherever it is read', () => {
    const { card, text, entity } = addressed(rendered, { line: 'For Ana', owner: 'ana' });
    expect(textsOf(card)).to.deep.equal(['For Ana', ...textsOf(rendered.card)]);
    expect(text).to.equal(`For Ana\n\n${rendered.text}`);
    expect([card.fallbackText, entity.text]).to.deep.equal([text, text]);
    expect([...lint(card), ...officialFaults(card)]).to.deep.equal([]);
  });

  it('marks every tap as that person’s, also where no name is known', () => {
    for (const line of ['For Ana', '']) {
      const { card } = addressed(rendered, { line, owner: 'ana' });
      expect(tapsIn(card).length).to.equal(tapsIn(rendered.card).length);
      for (const { owner } of tapsIn(card)) expect(owner).to.equal('ana');
    }
  });

  it('leaves what it is made from as it was, since that is shown to others', () => {
    const before = structuredClone(rendered);
    addressed(rendered, { line: 'For Ana', owner: 'ana' });
    expect(rendered).to.deep.equal(before);
  });
});
