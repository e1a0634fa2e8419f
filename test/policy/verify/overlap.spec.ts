import { expect } from 'chai';
import { findings, rowOf } from '../../support/planted.ts';

describe('verify: overlap', () => {
  it('names the rows and the cases that they both claim', () => {
    const all = findings((edition) => {
      rowOf(edition, 'azure-direct').when.origin = ['microsoft-direct', 'ea'];
    });
    expect(all).to.have.length(1);
    expect(all[0]).to.include({ check: 'overlap', where: 'rows' });
    expect(all[0]?.says)
      .to.contain('azure-from-named-channel, azure-direct')
      .and.contain('origin ea, kind usage-based, goal support or move');
  });

  it('finds a row that stands there twice under two ids', () => {
    const all = findings((edition) => {
      const row = rowOf(edition, 'license-support');
      edition.rows.push({ ...structuredClone(row), id: 'license-support-again' });
    });
    expect(all.map(({ check }) => check)).to.deep.equal(['overlap']);
  });
});
