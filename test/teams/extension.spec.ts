import { expect } from 'chai';
import { verdictOf } from '../support/verdict.ts';
import { ALEX } from './playground.ts';
import { teamsSuite } from './teamsSuite.ts';

describe('the message extension in Teams', function () {
  this.timeout(120_000);
  const { joins } = teamsSuite();

  it('finds a case as people type it, and inserts its answer for the group, with nothing to tap', async () => {
    const alex = await joins(ALEX);
    await alex.opens('Group Chat');
    await alex.has(1);
    await alex.inserts('azure ea', /^EA · Azure/);
    await alex.has(2);
    await alex.sees(verdictOf('azure-from-named-channel', 'en'));
    expect(await alex.newest.getByRole('button').count()).to.equal(0);
  });
});
