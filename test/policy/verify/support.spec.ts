import { expect } from 'chai';
import { found, rowOf } from '../../support/planted.ts';

describe('verify: support', () => {
  it('finds a silent source that is said to be explicit', () => {
    const all = found((edition) => {
      rowOf(edition, 'product-of-neither-kind').support = 'explicit';
    });
    expect(all).to.deep.equal(['support: gates.product-of-neither-kind.support']);
  });

  it('finds a procedure on a source that is silent, ambiguous or leaves the case out', () => {
    for (const grade of ['silent', 'ambiguous', 'excluded', 'by-example'] as const) {
      const all = found((edition) => {
        rowOf(edition, 'azure-from-named-channel').support = grade;
      });
      expect(all, grade).to.include('support: rows.azure-from-named-channel.support');
    }
  });

  it('finds an outcome that its grade does not bear', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').outcome = 'recreate-azure-subscription';
      rowOf(edition, 'syndication-seller').outcome = 'source-silent';
    });
    expect(all).to.include('support: rows.azure-direct.support');
    expect(all).to.include('support: gates.syndication-seller.support');
  });
});
