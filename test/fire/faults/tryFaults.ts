import type { Figure } from '../figure.ts';
import { tryEachChannelFault } from './channelTable.ts';
import { tryFaultyChannel } from './channelTrial.ts';
import { tryOutOfOrder, trySayingAgain, tryTapsAtOnce } from './crowding.ts';
import { tryErasing } from './eraseTrial.ts';
import { tryFullDisk } from './fullDisk.ts';
import { tryKillsWhileSending } from './killTrial.ts';
import { tryLosses } from './lossTrial.ts';
import { tryRedelivery } from './redelivery.ts';
import { tryEachStoreFault } from './storeTable.ts';
import { tryFaultyStore } from './storeTrial.ts';
import { tryTornFiles } from './tornFiles.ts';

const NO_ROOM: Figure = {
  tried: 'a small disk that is filled',
  times: 0,
  outcome: 'not tried: no disk can be mounted here',
};

/** Every fault of the store and of the channel, `times` conversations of each. */
export async function tryFaults(times: number): Promise<Figure[]> {
  const few = Math.ceil(times / 10);
  return [
    ...(await tryEachStoreFault()),
    ...(await tryFaultyStore(times)),
    ...(await tryLosses(few)),
    ...(await tryTornFiles(few)),
    ...(await tryErasing(times)),
    ...((await tryFullDisk(few)) ?? [NO_ROOM]),
    ...(await tryEachChannelFault()),
    ...(await tryFaultyChannel(times)),
    ...(await tryKillsWhileSending(few)),
    ...(await tryRedelivery(times, 1)),
    ...(await tryRedelivery(few, 2)),
    ...(await tryTapsAtOnce(times, 1)),
    ...(await tryTapsAtOnce(few, 2)),
    ...(await trySayingAgain(times, 1)),
    ...(await tryOutOfOrder(times, 1)),
  ];
}
