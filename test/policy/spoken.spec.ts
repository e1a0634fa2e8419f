import { expect } from 'chai';
import { combinations, SAID_OR_NOT } from '../support/cases.ts';
import { specified } from './expectations.ts';
import { spokenMismatches } from './spoken.ts';

describe('what a customer hears', () => {
  for (const one of specified) {
    it(`of every answer under ${one.edition.id} promises what the answer does, in the right order`, () => {
      expect(spokenMismatches(one, combinations(SAID_OR_NOT))).to.deep.equal([]);
    });
  }
});
