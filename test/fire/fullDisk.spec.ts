import { tryFullDisk } from './faults/fullDisk.ts';
import { openSmallRoom } from './faults/smallRoom.ts';

const room = await openSmallRoom(4096);
await room?.stop();

if (room) {
  describe('a full disk', function () {
    this.timeout(120_000);

    it('is told to everybody with the step that holds, and loses nothing, be the bot killed meanwhile', async () => {
      await tryFullDisk(1);
    });
  });
} else process.stdout.write('full disk: not tried: this system lets us mount no small disk\n');
