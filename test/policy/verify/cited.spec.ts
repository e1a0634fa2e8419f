import { expect } from 'chai';
import { found, rowOf } from '../../support/planted.ts';

describe('verify: cited', () => {
  it('finds a rule that nothing cites', () => {
    const all = found((edition) => {
      const row = rowOf(edition, 'sale-to-csp-partner');
      row.because = ['MC17-15', 'MC17-16'];
      edition.seeAlso.splice(0, 1);
    });
    expect(all).to.deep.equal(['cited: rules.MC17-17', 'cited: rules.MC17-18']);
  });

  it('takes a rule that is there as context', () => {
    const all = found((edition) => {
      for (const rule of edition.rules) if (rule.id === 'MC17-02') delete rule.context;
    });
    expect(all).to.deep.equal(['cited: rules.MC17-02']);
  });

  it('finds a rule marked as context that decides', () => {
    const all = found((edition) => {
      rowOf(edition, 'license-support').because.push('MC17-02');
    });
    expect(all).to.deep.equal(['cited: rules.MC17-02']);
  });
});
