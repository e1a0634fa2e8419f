import { expect } from 'chai';
import { executable } from '../../cards/executable.ts';
import { lint } from './lint.ts';
import { nodesOf, textsOf } from './nodes.ts';
import { officialFaults } from './officialParser.ts';
import { RENDERED, render } from './rendering.ts';
import { replyIn } from './replies.ts';

const actionsOf = (card: unknown) =>
  nodesOf(card)
    .filter(({ at }) => String(at.type).startsWith('Action.'))
    .map(({ at }) => at);

describe('executable', () => {
  it('makes a card that passes both checks out of every card', () => {
    for (const { rendered, name } of RENDERED) {
      const card = executable(rendered.card);
      expect(lint(card), name).to.deep.equal([]);
      expect(officialFaults(card), name).to.deep.equal([]);
    }
  });

  it('keeps what is said and what is tapped, and each action as it was for older clients', () => {
    const { card } = render(replyIn({ facts: { origin: 'ea', kind: 'usage-based' } }));
    const copy = executable(card);
    expect(textsOf(copy)).to.deep.equal(textsOf(card));
    expect(actionsOf(copy).map(({ fallback }) => fallback)).to.deep.equal(actionsOf(card));
    expect(actionsOf(copy).map(({ data }) => data)).to.deep.equal(actionsOf(card).map(({ data }) => data));
  });

  it('changes nothing of the card it is made from', () => {
    const { card } = render(replyIn({}));
    const before = structuredClone(card);
    executable(card);
    expect(card).to.deep.equal(before);
  });
});
