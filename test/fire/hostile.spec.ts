import { expect } from 'chai';
import { tryHostile } from './hostile/tryHostile.ts';

describe('a bot that is sent hostile things', function () {
  this.timeout(120_000);

  for (const [place, times] of [
    ['own machine', 500],
    ['internet', 300],
  ] as const) {
    it(`on the ${place} answers all of it, repeats none of it, and does nobody else any harm`, async () => {
      const figures = await tryHostile(place, times);
      const half = times / 2;
      expect(figures.map((figure) => figure.times)).to.deep.equal([times, 2 * times, half, half]);
    });
  }
});
