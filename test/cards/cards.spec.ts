import { expect } from 'chai';
import { OUTCOMES } from '../../policy/edition.ts';
import type { Language } from '../../policy/facts.ts';
import { lint } from './lint.ts';
import { nodesOf } from './nodes.ts';
import { officialFaults } from './officialParser.ts';
import { RENDERED } from './rendering.ts';

describe('every card', () => {
  it('is among those checked: each view, each outcome, each language', () => {
    const views = new Set(RENDERED.map(({ reply }) => reply.show.view));
    expect([...views].sort()).to.deep.equal([
      'answer',
      'changes',
      'compare',
      'copy',
      'erase',
      'holding',
      'opinion',
      'person',
      'question',
      'why',
    ]);
    const outcomes = RENDERED.map(({ rendered }) => 'outcome' in rendered.entity && rendered.entity.outcome);
    expect(outcomes).to.include.members([...OUTCOMES]);
    expect(new Set(RENDERED.map(({ rendered }) => rendered.card.lang))).to.have.keys('en', 'es');
  });

  it('passes the official parser', () => {
    for (const { rendered, name } of RENDERED) expect(officialFaults(rendered.card), name).to.deep.equal([]);
  });

  it('passes our own check', () => {
    for (const { rendered, name } of RENDERED) expect(lint(rendered.card), name).to.deep.equal([]);
  });

  it('gives no address twice', () => {
    for (const { rendered, name } of RENDERED) {
      const addresses = rendered.text.match(/https:\S+/g) ?? [];
      expect(new Set(addresses).size, name).to.equal(addresses.length);
    }
  });

  it('is built alike in both languages', () => {
    const cardsIn = (language: Language) =>
      RENDERED.filter(({ reply }) => reply.language === language).map(({ rendered }) =>
        shapeOf(rendered.card),
      );
    expect(cardsIn('es').length).to.be.greaterThan(500);
    expect(cardsIn('es').join('\n')).to.equal(cardsIn('en').join('\n'));
  });
});

/** A card without its words. */
function shapeOf(card: unknown): string {
  const lines = nodesOf(card).flatMap(({ path, at }) =>
    Object.entries(at)
      .filter(
        ([name, value]) =>
          typeof value !== 'object' && !['text', 'title', 'lang', 'fallbackText', 'url'].includes(name),
      )
      .map(([name, value]) => `${path}.${name}=${value}`),
  );
  return lines.join('\n');
}
