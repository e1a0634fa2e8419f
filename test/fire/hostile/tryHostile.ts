import type { Figure } from '../figure.ts';
import { startTarget, type Target } from './target.ts';
import { tryActivities } from './tryActivities.ts';
import { tryBroken } from './tryBroken.ts';
import { tryReplay } from './tryReplay.ts';
import { tryRequests } from './tryRequests.ts';
import { trySlow } from './trySlow.ts';

/** Where the bot stands: on one's own machine it lets everybody in, on the internet only who has a token. */
export type Place = 'own machine' | 'internet';

/** As many as a system takes without being asked to. */
const MOST_AT_ONCE = 400;

/**
 * Sends `times` hostile activities, twice as many requests, and half as many clients that break off, to a bot in one place.
 * @throws what fast-check found, with the seed that finds it again
 */
export async function tryHostile(place: Place, times: number, seed?: number): Promise<Figure[]> {
  const target = await startTarget(place === 'internet');
  try {
    const figures = await tryAll(target, times, seed);
    await target.bystanders.goOn();
    return figures.map((figure) => ({ ...figure, tried: `${figure.tried} (${place})` }));
  } finally {
    await target.stop();
  }
}

async function tryAll(target: Target, times: number, seed: number | undefined): Promise<Figure[]> {
  const half = Math.ceil(times / 2);
  return [
    await tryActivities(target, { times, seed }),
    await tryRequests(target, { times: 2 * times, seed }),
    await tryBroken(target, { times: half, seed }),
    await trySlow(target, Math.min(half, MOST_AT_ONCE)),
  ];
}

/** All of it, in both places, and a hundredth as many people of whom somebody has captured what was sent. */
export async function tryHostileEverywhere(times: number, seed?: number): Promise<Figure[]> {
  return [
    ...(await tryHostile('own machine', times, seed)),
    ...(await tryHostile('internet', times, seed)),
    await tryReplay({ times: Math.ceil(times / 100), seed }),
  ];
}
