import { expect } from 'chai';
import { found, rowOf } from '../../support/planted.ts';

describe('verify: refusals', () => {
  it('finds a refusal without a word on how far it goes', () => {
    const all = found((edition) => {
      rowOf(edition, 'sale-to-csp-partner').notes = [];
    });
    expect(all).to.deep.equal(['refusals: gates.sale-to-csp-partner.notes']);
  });

  it('finds one that says so only in some case', () => {
    const all = found((edition) => {
      rowOf(edition, 'sale-to-csp-partner').notes.shift();
    });
    expect(all).to.deep.equal(['refusals: gates.sale-to-csp-partner.notes']);
  });

  it('has nothing to say of what refuses nothing', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-from-named-channel').notes = [];
    });
    expect(all).to.deep.equal([]);
  });
});
