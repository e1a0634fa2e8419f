import { expect } from 'chai';
import { found, rowOf } from '../../support/planted.ts';

describe('verify: procedure', () => {
  it('finds an Azure row with neither a create nor a cancel', () => {
    const all = found((edition) => {
      const row = rowOf(edition, 'azure-direct');
      row.steps = row.steps.filter(({ act }) => act === 'enter-details');
    });
    expect(all).to.deep.equal(['procedure: rows.azure-direct.steps', 'procedure: rows.azure-direct.steps']);
  });

  it('finds a switch without its steps', () => {
    const all = found((edition) => {
      const row = rowOf(edition, 'azure-from-csp-partner');
      for (const step of row.steps) if (step.act === 'switch') step.act = 'check';
    });
    expect(all).to.deep.equal(['procedure: rows.azure-from-csp-partner.steps']);
  });

  it('finds a wait without the move, and an outcome that only asks without a question', () => {
    const all = found((edition) => {
      rowOf(edition, 'license-from-csp-partner').steps.pop();
      rowOf(edition, 'syndication-seller').steps.pop();
      rowOf(edition, 'syndication-seller').ask = { en: 'Ask.', es: 'Pregunta.' };
    });
    expect(all).to.deep.equal([
      'procedure: gates.syndication-seller.steps',
      'procedure: rows.license-from-csp-partner.steps',
    ]);
  });
});
