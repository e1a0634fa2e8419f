import { tryErasing } from './faults/eraseTrial.ts';
import { tryLosses } from './faults/lossTrial.ts';
import { tryEachStoreFault } from './faults/storeTable.ts';
import { tryFaultyStore } from './faults/storeTrial.ts';
import { tryTornFiles } from './faults/tornFiles.ts';

describe('faults of the store', function () {
  this.timeout(120_000);

  it('are each told as what they are, with what is kept', async () => {
    await tryEachStoreFault();
  });

  it('change nothing in where a conversation leads', async () => {
    await tryFaultyStore(20);
  });

  it('that lose a case are told by the next answer, once', async () => {
    await tryLosses(30);
  });

  it('that tear files are told to whose they are, and to nobody else', async () => {
    await tryTornFiles(3);
  });

  it('leave nothing of whoever was told that everything is deleted', async () => {
    await tryErasing(20);
  });
});
