import { expect } from 'chai';
import { edition } from '../support/edition.ts';
import { simulate } from './simulation.ts';

const seeds = Array.from({ length: 30 }, (_, seed) => seed);

describe('a simulated learner', () => {
  it('comes to know every rule', () => {
    for (const seed of seeds) expect(simulate(edition, 'scheduled', seed)).to.include({ isMastered: true });
  });

  it('needs fewer days than with the rules in random order, most of the time', () => {
    const sooner = seeds.filter(
      (seed) => simulate(edition, 'scheduled', seed).days < simulate(edition, 'random', seed).days,
    );
    expect(sooner.length).to.be.greaterThan(0.8 * seeds.length);
  });
});
