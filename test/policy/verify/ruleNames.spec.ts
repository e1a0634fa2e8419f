import { expect } from 'chai';
import { found } from '../../support/planted.ts';

describe('verify: rule names', () => {
  it('finds a rule that decides and has no name', () => {
    const all = found((edition) => {
      for (const rule of edition.rules) if (rule.id === 'MC17-12') delete rule.name;
    });
    expect(all).to.deep.equal(['rule-names: rules.MC17-12']);
  });

  it('takes a rule without a name that decides nothing', () => {
    const all = found((edition) => {
      for (const rule of edition.rules) if (rule.id === 'MC17-18') expect(rule.name).to.equal(undefined);
    });
    expect(all).to.deep.equal([]);
  });
});
