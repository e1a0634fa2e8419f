import { expect } from 'chai';
import { found, rowOf } from '../../support/planted.ts';

describe('verify: whereToAsk', () => {
  it('finds an unsettled answer without a place to ask', () => {
    const all = found((edition) => {
      delete rowOf(edition, 'azure-direct').ask;
      const syndication = rowOf(edition, 'syndication-seller');
      syndication.steps = syndication.steps.filter(({ act }) => act !== 'ask');
    });
    expect(all.filter((one) => one.startsWith('whereToAsk'))).to.deep.equal([
      'whereToAsk: gates.syndication-seller',
      'whereToAsk: rows.azure-direct',
    ]);
  });

  it('takes a step that asks for one', () => {
    const all = found((edition) => {
      delete rowOf(edition, 'azure-from-third-party').ask;
    });
    expect(all).to.deep.equal([]);
  });
});
