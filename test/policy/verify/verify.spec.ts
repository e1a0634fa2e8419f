import { expect } from 'chai';
import { verify } from '../../../policy/verify/verify.ts';
import { edition, editionCopy } from '../../support/edition.ts';

describe('verify', () => {
  it('finds nothing in the edition of 9 June 2017', () => {
    expect(verify(edition)).to.deep.equal([]);
  });

  it('leaves the edition as it was', () => {
    const copy = editionCopy();
    verify(copy);
    expect(copy).to.deep.equal(edition);
  });
});
