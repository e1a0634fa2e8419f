import { expect } from 'chai';
import { found } from '../../support/planted.ts';

describe('verify: defaults', () => {
  it('finds that "not sure" stands for a goal that is not offered', () => {
    const all = found(({ whenUnsure }) => {
      whenUnsure.goal = 'sell-to-csp';
    });
    expect(all).to.deep.equal(['defaults: whenUnsure.goal']);
  });

  it('finds that the cloud assumed is one that a gate turns away', () => {
    const all = found(({ assumed }) => {
      assumed.cloud = 'other';
    });
    expect(all).to.deep.equal(['defaults: assumed.cloud']);
  });

  it('finds that the cloud assumed is one that a caveat warns of', () => {
    const all = found(({ assumed }) => {
      assumed.cloud = 'germany';
    });
    expect(all).to.deep.equal(['defaults: assumed.cloud', 'defaults: assumed.cloud']);
  });
});
