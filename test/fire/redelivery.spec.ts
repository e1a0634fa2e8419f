import { tryOutOfOrder, trySayingAgain, tryTapsAtOnce } from './faults/crowding.ts';
import { tryRedelivery } from './faults/redelivery.ts';

for (const instances of [1, 2]) {
  describe(`a channel that delivers again, to ${instances === 1 ? 'one bot' : 'two that share a store'}`, function () {
    this.timeout(120_000);

    it('advances each conversation once, and gets each reply once', async () => {
      await tryRedelivery(20, instances);
    });

    it('advances one step by eight taps at once', async () => {
      await tryTapsAtOnce(10, instances);
    });

    it('shows the same step to the same words under a new id', async () => {
      await trySayingAgain(10, instances);
    });

    it('loses nothing that comes out of order', async () => {
      await tryOutOfOrder(20, instances);
    });
  });
}
