import { expect } from 'chai';
import { findings, found, rowOf, without } from '../../support/planted.ts';

describe('verify: reachability', () => {
  it('finds a row whose every case a gate takes', () => {
    const all = findings((edition) => {
      const row = structuredClone(rowOf(edition, 'azure-direct'));
      edition.rows.push({ ...row, id: 'azure-from-syndication', when: { origin: ['syndication-partner'] } });
    });
    expect(all).to.have.length(1);
    expect(all[0]).to.include({ check: 'reachability', where: 'rows.azure-from-syndication' });
    expect(all[0]?.says).to.contain('syndication-seller');
  });

  it('finds a gate behind a wider one', () => {
    const gates = found((edition) => {
      const gate = structuredClone(rowOf(edition, 'syndication-seller'));
      edition.gates.push({
        ...gate,
        id: 'syndication-licenses',
        when: { ...gate.when, kind: ['license-based'] },
      });
    });
    expect(gates).to.deep.equal(['reachability: gates.syndication-licenses']);
  });

  it('finds a single value that a gate always takes first', () => {
    const all = findings((edition) => {
      rowOf(edition, 'azure-direct').when.origin = ['microsoft-direct', 'syndication-partner'];
    });
    expect(all).to.have.length(1);
    expect(all[0]).to.include({ check: 'reachability', where: 'rows.azure-direct.when.origin' });
    expect(all[0]?.says).to.contain('"syndication-partner"').and.contain('syndication-seller');
  });

  it('finds such a value in a gate, too', () => {
    const values = found((edition) => {
      rowOf(edition, 'product-of-neither-kind').when.origin = ['syndication-partner', 'ea'];
    });
    expect(values).to.include('reachability: gates.product-of-neither-kind.when.origin');
  });

  it('finds a value listed twice', () => {
    const values = found((edition) => {
      rowOf(edition, 'azure-direct').when.goal = ['support', 'move', 'support'];
    });
    expect(values).to.deep.equal(['reachability: rows.azure-direct.when.goal']);
  });

  it('lets a row alone that shares its cases with another, which is for overlap', () => {
    const checks = findings((edition) => {
      const row = without(edition, 'azure-direct');
      edition.rows.push(row, { ...structuredClone(row), id: 'azure-direct-again' });
    }).map(({ check }) => check);
    expect(checks).to.deep.equal(['overlap']);
  });
});
