import { translators } from '../support/talk.ts';
import { verdictOf } from '../support/verdict.ts';
import { ALEX, MEGAN } from './playground.ts';
import { teamsSuite } from './teamsSuite.ts';

const { en } = translators;

describe('a group chat in Teams', function () {
  this.timeout(120_000);
  const { joins } = teamsSuite();

  it('has a case for each person, with their name on it', async () => {
    const [alex, megan] = await Promise.all([joins(ALEX), joins(MEGAN)]);
    await alex.opens('Group Chat');
    await megan.opens('Group Chat');
    await alex.mentions('the customer has Azure through an EA');
    await alex.sees(verdictOf('azure-from-named-channel', 'en'));
    await alex.sees(ALEX.name);
    await megan.mentions('the customer has Azure with another CSP partner');
    await megan.sees(verdictOf('azure-from-csp-partner', 'en'));
    await megan.sees(MEGAN.name);
    await megan.seesNowhere(ALEX.name);
    await alex.mentions('why');
    await alex.sees(en('why.title'));
  });

  it('says nothing where it is not mentioned', async () => {
    const alex = await joins(ALEX);
    await alex.opens('Group Chat');
    await alex.has(1);
    await alex.types('the customer has Azure through an EA');
    await alex.has(1);
  });
});
