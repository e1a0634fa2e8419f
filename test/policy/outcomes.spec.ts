import { expect } from 'chai';
import { combinations, SAID_OR_NOT, subsets, VALUES } from '../support/cases.ts';
import { specified } from './expectations.ts';
import { mismatches } from './mismatches.ts';

const COMPLETE = { ...VALUES, role: SAID_OR_NOT.role };

for (const one of specified) {
  describe(`every combination under ${one.edition.id}`, () => {
    for (const origin of VALUES.origin) {
      it(`from ${origin} has the outcome, grade and rules of the table`, () => {
        const cases = combinations({ ...COMPLETE, origin: [origin] });
        expect(cases).to.have.length(3 * 3 * 4 * 4);
        expect(mismatches(one, cases)).to.deep.equal([]);
      });

      it(`from ${origin} with no cloud said is taken for the one assumed`, () => {
        const cases = combinations({ ...COMPLETE, origin: [origin], cloud: [undefined] });
        expect(cases).to.have.length(3 * 3 * 4);
        expect(mismatches(one, cases)).to.deep.equal([]);
      });
    }

    for (const origin of SAID_OR_NOT.origin) {
      const from = `from ${origin ?? 'an origin not said'}`;
      const cases = combinations({ ...SAID_OR_NOT, origin: [origin] });

      it(`${from}, however little else is said, asks what is missing`, () => {
        expect(cases).to.have.length(4 * 4 * 5 * 4);
        expect(mismatches(one, cases)).to.deep.equal([]);
      });

      it(`${from}, whatever else is said or not sure, is as designed`, () => {
        expect(subsets()).to.have.length(2 ** 5);
        expect(subsets().flatMap((unsure) => mismatches(one, cases, unsure))).to.deep.equal([]);
      }).timeout(20_000);
    }

    it('counts 1152 complete cases, 2880 in all, each with 32 sets of doubts', () => {
      expect(combinations(COMPLETE)).to.have.length(1152);
      expect(combinations(SAID_OR_NOT)).to.have.length(2880);
      expect(combinations(SAID_OR_NOT).length * subsets().length).to.equal(92_160);
    });
  });
}
