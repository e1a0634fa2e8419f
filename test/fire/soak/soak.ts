import type { Figure } from '../figure.ts';
import { measureSoak, type Soak, type Soaked } from './measureSoak.ts';
import type { Quarter } from './quarters.ts';

/**
 * What an hour is worth: ten turns every second of it, as of some hundred people who talk at any moment and say
 * something every ten seconds.
 */
export const HOUR_OF_TURNS = 10 * 60 * 60;
/** More conversations than are kept in memory, of files and of what was sent. */
const WARM_UP = 24_000;

/** By how much the last quarter of the time may exceed the second. Latency is everybody's who uses the machine. */
const MOST = { heap: 1.1, cpuPerTurn: 1.2, p50: 1.5 } as const;
const NAMES = { file: 'files', 'azure-blobs': 'Azure Blob Storage (Azurite)' } as const;

/**
 * An hour's worth of mixed traffic, or as much of it as fits into `seconds`, as fast as it goes.
 * @throws Error when anything fails, stays open, or grows
 */
export async function soak({ store, turns, seconds }: Omit<Soak, 'warmUp'>): Promise<Figure[]> {
  const warmUp = Math.min(WARM_UP, turns / 3);
  const soaked = await measureSoak({ store, turns, warmUp, ...(seconds && { seconds }) });
  const outcome = outcomeOf(soaked);
  const grown = grownIn(soaked.quarters);
  if (grown.length > 0) throw new Error(`${grown.join(', ')} grew: ${outcome}`);
  return [{ tried: `turns of mixed traffic, ${NAMES[store]}`, times: soaked.turns, outcome }];
}

function grownIn([, second, , last]: readonly Quarter[]): string[] {
  const names = Object.keys(MOST) as (keyof typeof MOST)[]; // a literal's own keys
  return names.filter((name) => !(second && last && last[name] <= MOST[name] * second[name]));
}

function outcomeOf({ seconds, quarters, descriptors }: Soaked): string {
  const [, second, , last] = quarters;
  const change = (name: keyof Quarter, digits = 0) =>
    `${second?.[name].toFixed(digits)} → ${last?.[name].toFixed(digits)}`;
  const longest = Math.max(...quarters.map(({ longestDelay }) => longestDelay)).toFixed(0);
  return [
    `in ${seconds.toFixed(0)} s, none failed; from the second quarter to the last: heap ${change('heap')} MB`,
    `resident ${change('rss')} MB`,
    `p50 ${change('p50', 1)} ms`,
    `p99 ${change('p99', 1)} ms`,
    `processor ${change('cpuPerTurn', 2)} ms a turn`,
    `turns/s ${change('perSecond')}`,
    `event-loop delay ${change('delay', 1)} ms, at most ${longest} ms`,
    `descriptors ${descriptors.join(' before, ')} after`,
  ].join(', ');
}
