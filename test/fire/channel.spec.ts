import { tryEachChannelFault } from './faults/channelTable.ts';
import { tryFaultyChannel } from './faults/channelTrial.ts';

describe('a channel that fails', function () {
  this.timeout(120_000);

  it('keeps no turn from being stored, and gets again what may not have arrived', async () => {
    await tryEachChannelFault();
  });

  it('changes nothing in where a conversation leads, and gets each reply once', async () => {
    await tryFaultyChannel(25);
  });
});
