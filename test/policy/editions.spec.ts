import { expect } from 'chai';
import { verify } from '../../policy/verify/verify.ts';
import { everyEdition } from '../support/everyEdition.ts';
import { EXPECTATIONS } from './expectations.ts';

describe('every edition', () => {
  it('has expectations, and expectations have an edition', () => {
    expect(Object.keys(EXPECTATIONS)).to.have.members(everyEdition.map(({ id }) => id));
  });

  for (const edition of everyEdition) {
    it(`is without a finding: ${edition.id}`, () => {
      expect(verify(edition)).to.deep.equal([]);
    });
  }
});
