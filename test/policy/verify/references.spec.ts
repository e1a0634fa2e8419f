import { expect } from 'chai';
import { found, rowOf } from '../../support/planted.ts';

describe('verify: references', () => {
  it('finds readings and statements that do not exist', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').readings.push('A99');
      rowOf(edition, 'azure-direct').holds.push('the-moon-is-cheese');
    });
    expect(all).to.deep.equal([
      'references: rows.azure-direct.readings',
      'references: rows.azure-direct.holds',
    ]);
  });

  it('takes no inherited property for a statement', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').holds.push('constructor');
    });
    expect(all).to.deep.equal(['references: rows.azure-direct.holds']);
  });

  it('finds readings and statements that nothing refers to', () => {
    const all = found((edition) => {
      edition.readings.push({ id: 'A99', says: { en: 'Unused.', es: 'Sin usar.' } });
      edition.statements['never-said'] = { en: 'Never.', es: 'Nunca.' };
    });
    expect(all).to.deep.equal(['references: readings.A99', 'references: statements.never-said']);
  });

  it('finds one that a row lists twice', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').readings.push('A1');
    });
    expect(all).to.deep.equal(['references: rows.azure-direct.readings']);
  });
});
