import { expect } from 'chai';
import { combinations, SAID_OR_NOT } from '../support/cases.ts';
import { everyEdition } from '../support/everyEdition.ts';
import { contentsMismatches } from './contents.ts';
import { specified } from './expectations.ts';
import { wrongLanguages } from './languages.ts';
import { wordingMismatches } from './wording.ts';

describe('contents', () => {
  for (const one of specified) {
    it(`of every answer under ${one.edition.id} are as designed`, () => {
      const cases = combinations(SAID_OR_NOT);
      const answered = cases.filter((facts) => one.expectations.expected(facts).status === 'answered');
      expect(answered).to.have.length.greaterThan(1152);
      expect(contentsMismatches(one, cases)).to.deep.equal([]);
    });

    it(`of rules, labels and statements in ${one.edition.id} are what their ids stand for`, () => {
      expect(wordingMismatches(one.edition, one.expectations.wording)).to.deep.equal([]);
    });
  }

  for (const edition of everyEdition) {
    it(`of ${edition.id} are in English and in Spanish`, () => {
      expect(wrongLanguages(edition)).to.deep.equal([]);
    });
  }
});
