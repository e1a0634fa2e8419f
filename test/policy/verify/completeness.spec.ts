import { expect } from 'chai';
import { findings, found, rowOf, without } from '../../support/planted.ts';

describe('verify: completeness', () => {
  it('names the cases that a removed row leaves open', () => {
    const [gap, ...others] = findings((edition) => without(edition, 'azure-direct'));
    expect(others.map(({ where }) => where)).to.deep.equal(['readings.A1']);
    expect(gap).to.include({ check: 'completeness', where: 'rows' });
    expect(gap?.says).to.contain('origin microsoft-direct, kind usage-based, goal support or move');
  });

  it('finds a single value that no row has', () => {
    const [gap] = findings((edition) => {
      rowOf(edition, 'license-from-csp-partner').when.goal = ['move'];
    });
    expect(gap?.check).to.equal('completeness');
    expect(gap?.says).to.contain('origin csp-partner, kind license-based, goal support,');
  });

  it('finds that a case with no role said has no row', () => {
    const [gap] = findings((edition) => {
      rowOf(edition, 'azure-direct').when.role = ['direct-partner', 'indirect-reseller', 'indirect-provider'];
    });
    expect(gap?.check).to.equal('completeness');
    expect(gap?.says).to.contain('role not said');
  });

  it('has nothing to say of what gates decide', () => {
    const gaps = found((edition) => {
      edition.rows = [];
    });
    expect(gaps.filter((gap) => gap.startsWith('completeness'))).to.have.length(1);
  });
});
