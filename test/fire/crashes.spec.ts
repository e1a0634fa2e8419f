import { tryDamages } from './crashes/damages.ts';
import { tryKills } from './crashes/kills.ts';
import { tryServerKills } from './crashes/serverKills.ts';

describe('crashes', function () {
  this.timeout(120_000);

  it('by kill -9 lose no turn that was acknowledged', async () => {
    await tryKills(60);
  });

  it('of the whole server let every conversation go on where it was', async () => {
    await tryServerKills(3);
  });

  it('that damage files are told of, and every conversation goes on', async () => {
    await tryDamages(300);
  });
});
