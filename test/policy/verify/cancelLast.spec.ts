import { expect } from 'chai';
import { foundBy, rowOf } from '../../support/planted.ts';

describe('verify: cancelLast', () => {
  it('finds a cancel that comes before the last step, and a create left without one after it', () => {
    const all = foundBy('cancelLast', (edition) => {
      rowOf(edition, 'azure-direct').steps.reverse();
    });
    expect(all).to.deep.equal([
      'cancelLast: rows.azure-direct.steps.0',
      'cancelLast: rows.azure-direct.steps.2',
    ]);
  });

  it('finds a create that no cancel follows', () => {
    const all = foundBy('cancelLast', (edition) => {
      rowOf(edition, 'azure-from-third-party').steps.pop();
    });
    expect(all).to.deep.equal(['cancelLast: rows.azure-from-third-party.steps.0']);
  });

  it('finds a cancel for which nothing was created', () => {
    const all = foundBy('cancelLast', (edition) => {
      const last = rowOf(edition, 'azure-direct').steps.slice(-1);
      rowOf(edition, 'azure-from-csp-partner').steps.push(...structuredClone(last));
    });
    expect(all).to.deep.equal(['cancelLast: rows.azure-from-csp-partner.steps.5']);
  });

  it('finds it in a gate that Azure can reach', () => {
    const all = foundBy('cancelLast', (edition) => {
      rowOf(edition, 'cloud-not-listed').steps.unshift({
        act: 'cancel',
        says: { en: 'Cancel.', es: 'Cancela.' },
      });
    });
    expect(all).to.deep.equal(['cancelLast: gates.cloud-not-listed.steps.0']);
  });

  it('has nothing to say of licenses', () => {
    const all = foundBy('cancelLast', (edition) => {
      rowOf(edition, 'license-support').steps.unshift({
        act: 'cancel',
        says: { en: 'Cancel.', es: 'Cancela.' },
      });
    });
    expect(all).to.deep.equal([]);
  });
});
