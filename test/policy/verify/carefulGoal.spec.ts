import { expect } from 'chai';
import { findings, found, rowOf } from '../../support/planted.ts';

describe('verify: carefulGoal', () => {
  it('finds that "not sure" stands for the goal that ends subscriptions', () => {
    const all = findings(({ whenUnsure }) => {
      whenUnsure.goal = 'move';
    });
    expect(all).to.have.length(1);
    expect(all[0]).to.include({ check: 'carefulGoal', where: 'whenUnsure.goal' });
    expect(all[0]?.says).to.contain('license-based').and.contain('advisor').and.not.contain('csp-partner');
  });

  it('finds that the careful goal has become the one that ends them', () => {
    const all = found((edition) => {
      const { steps } = rowOf(edition, 'license-move-own-channel');
      rowOf(edition, 'license-support').steps.push(...structuredClone(steps.slice(1)));
      rowOf(edition, 'license-move-third-party').steps = structuredClone(steps.slice(0, 1));
    });
    expect(all).to.include('carefulGoal: whenUnsure.goal');
  });

  it('has nothing to say where every goal ends them, or none', () => {
    const all = found((edition) => {
      const { steps } = rowOf(edition, 'license-move-own-channel');
      rowOf(edition, 'license-support').steps.push(...structuredClone(steps.slice(1)));
    });
    expect(all).to.deep.equal([]);
  });
});
