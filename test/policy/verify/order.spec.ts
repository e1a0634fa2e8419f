import { expect } from 'chai';
import { found, rowOf } from '../../support/planted.ts';

describe('verify: order', () => {
  it('finds a move before the wait or cancel that allows it', () => {
    const all = found((edition) => {
      for (const id of ['license-move-third-party', 'license-from-csp-partner']) {
        const { steps } = rowOf(edition, id);
        steps.push(...steps.splice(-2, 1));
      }
    });
    expect(all).to.deep.equal([
      'order: rows.license-move-third-party.steps.1',
      'order: rows.license-from-csp-partner.steps.0',
    ]);
  });

  it('finds it in any row that has both', () => {
    const all = found((edition) => {
      const [, wait, move] = structuredClone(rowOf(edition, 'license-move-third-party').steps);
      if (move && wait) rowOf(edition, 'azure-direct').steps.unshift(move, wait);
    });
    expect(all).to.deep.equal(['order: rows.azure-direct.steps.0']);
  });

  it('finds details entered before there is anything to enter them in', () => {
    const all = found((edition) => {
      const { steps } = rowOf(edition, 'azure-direct');
      steps.unshift(...steps.splice(1, 1));
    });
    expect(all).to.deep.equal(['order: rows.azure-direct.steps.0']);
  });

  it('finds a cancel before the question whether to, and each step it comes too early for', () => {
    const all = found((edition) => {
      const { steps } = rowOf(edition, 'azure-from-third-party');
      steps.splice(1, 0, ...steps.splice(-1, 1));
    });
    expect(all).to.deep.equal([
      'order: rows.azure-from-third-party.steps.1',
      'order: rows.azure-from-third-party.steps.1',
      'cancelLast: rows.azure-from-third-party.steps.1',
    ]);
  });

  it('finds a switch before the relationship it needs', () => {
    const all = found((edition) => {
      const { steps } = rowOf(edition, 'azure-from-csp-partner');
      steps.push(...steps.splice(0, 1));
    });
    expect(new Set(all)).to.deep.equal(
      new Set([0, 1, 2].map((index) => `order: rows.azure-from-csp-partner.steps.${index}`)),
    );
  });
});
