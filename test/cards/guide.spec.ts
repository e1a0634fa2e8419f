import { expect } from 'chai';
import { guideOf } from '../../cards/guide.ts';
import en from '../../dialogs/locales/en.json' with { type: 'json' };
import type { Translate } from '../../dialogs/translate.ts';
import { FACT_NAMES, LANGUAGES } from '../../policy/facts.ts';
import { context } from '../support/rendering.ts';
import { render } from './rendering.ts';
import { replyIn } from './replies.ts';

const MOST_LINES = 3;
const keys: Translate = (key) => key;

describe('a guide for finding out a fact', () => {
  it('has every line that was written for it, and no other', () => {
    const { heading, ...written } = en.guide;
    const wanted = Object.entries(written).flatMap(([fact, places]) =>
      Object.keys(places).map((place) => `guide.${fact}.${place}`),
    );
    expect(heading).not.to.equal('');
    expect(FACT_NAMES.flatMap(linesFor)).to.have.members(wanted).and.to.have.length.greaterThan(8);
  });

  it('is short enough to be used with somebody on the telephone', () => {
    for (const fact of FACT_NAMES) expect(linesFor(fact), fact).to.have.length.at.most(MOST_LINES);
  });

  it('is not there where there is nothing to look up', () => {
    expect(guideOf('goal', keys)).to.deep.equal([]);
  });

  it('says of no place that it always tells', () => {
    const careful = { en: /\busually\b/, es: /\b(suele|suelen|solemos)\b/ };
    for (const language of LANGUAGES) {
      for (const { items } of FACT_NAMES.flatMap((fact) => guideOf(fact, context.translate[language]))) {
        for (const { text } of items) expect(text).to.match(careful[language]);
      }
    }
  });

  for (const language of LANGUAGES) {
    it(`stands on a card about what nobody is sure of, and calls itself no policy (${language})`, () => {
      const { text } = render(replyIn({ facts: { kind: 'usage-based' }, unsure: ['origin'] }), language);
      const [guide] = guideOf('origin', context.translate[language]);
      const lines = [guide?.heading, ...(guide?.items ?? []).map((line) => `• ${line.text}`)].join('\n');
      expect(text).to.include(lines);
      const find = context.translate[language]('section.find');
      expect(text.indexOf(find)).to.be.greaterThan(-1).and.below(text.indexOf(lines));
      expect(guide?.heading).to.match(/not policy|no directiva/);
    });
  }
});

function linesFor(fact: Parameters<typeof guideOf>[0]): string[] {
  return guideOf(fact, keys).flatMap(({ items }) => items.map(({ text }) => text));
}
