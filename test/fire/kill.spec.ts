import { tryKillsWhileSending } from './faults/killTrial.ts';

describe('kill -9 while replies are on their way', function () {
  this.timeout(120_000);

  it('leaves none out, and has those come again that it hit', async () => {
    await tryKillsWhileSending(2);
  });
});
