import { expect } from 'chai';
import { verify } from '../../../policy/verify/verify.ts';
import { edition, editionCopy } from '../../support/edition.ts';

describe('verify', () => {
  it('leaves the edition as it was', () => {
    const copy = editionCopy();
    verify(copy);
    expect(copy).to.deep.equal(edition);
  });
});
