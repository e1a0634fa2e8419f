import { expect } from 'chai';
import { found } from '../../support/planted.ts';

describe('verify: labels', () => {
  it('finds an outcome, a grade or a question without its words', () => {
    const all = found(({ outcomes, grades, holding }) => {
      Reflect.deleteProperty(outcomes, 'not-covered');
      Reflect.deleteProperty(grades, 'silent');
      Reflect.deleteProperty(holding.find, 'kind');
    });
    expect(all).to.deep.equal([
      'labels: outcomes.not-covered',
      'labels: grades.silent',
      'labels: holding.find.kind',
    ]);
  });

  it('finds two outcomes or two grades that read alike', () => {
    const all = found(({ outcomes, grades }) => {
      outcomes['not-covered'].en = outcomes['source-silent'].en;
      grades.silent.es = grades.excluded.es;
    });
    expect(all).to.deep.equal(['labels: outcomes', 'labels: grades']);
  });
});
