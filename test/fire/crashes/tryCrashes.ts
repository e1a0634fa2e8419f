import type { Figure } from '../figure.ts';
import { tryDamages } from './damages.ts';
import { tryKills } from './kills.ts';
import { tryServerKills } from './serverKills.ts';

/** The whole server starts slowly: it is killed once where the small process is killed so often. */
const KILLS_A_SERVER_KILL = 30;

/**
 * Kills the bot so many times, and damages twice as many of its files.
 * @throws Error when anything is lost without a word, or a conversation does not go on
 */
export async function tryCrashes(times: number): Promise<Figure[]> {
  return [
    ...(await tryKills(times)),
    ...(await tryServerKills(Math.ceil(times / KILLS_A_SERVER_KILL))),
    ...(await tryDamages(2 * times)),
  ];
}
