import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildBot } from '../../../bot/cli/build.ts';
import { startChild } from '../../bot/storage/child.ts';
import type { Figure } from '../figure.ts';

/** Two at a time, so that both of two processors are busy, each on a folder of its own. */
const LANES = 2;
const PEOPLE = 4;
/** Kills come at any moment of so many ms: one in four from the start of the process, the others once it takes turns. */
const STARTING_MS = 250;
const WALKING_MS = 120;

type Lane = { folder: string; counts: number[] };

/**
 * Kills a process that takes turns of several people, so many times, and starts it again on what is left.
 * @throws Error when a file does not load whole, an acknowledged turn is not there or a conversation does not go on
 */
export async function tryKills(times: number): Promise<Figure[]> {
  const parent = await mkdtemp(join(tmpdir(), 'kills-'));
  try {
    await buildBot(parent, fileURLToPath(new URL('walkForever.ts', import.meta.url)));
    const walker = join(parent, 'bot/index.js');
    const lanes = Array.from({ length: LANES }, (_, n) => ({
      folder: join(parent, `lane-${n}`),
      counts: Array.from({ length: PEOPLE }, () => 0),
    }));
    const tried = lanes.map((lane) => killAgainAndAgain(walker, lane, Math.ceil(times / LANES)));
    await Promise.allSettled(tried); // the folder goes once nobody writes there
    await Promise.all(tried);
    const turns = lanes.flatMap(({ counts }) => counts).reduce((sum, count) => sum + count, 0);
    return [
      {
        tried: 'kill -9 of a process that takes turns, at a random moment',
        times: Math.ceil(times / LANES) * LANES,
        outcome: `none of ${turns.toLocaleString('en-US')} acknowledged turns lost, no file damaged, every conversation went on`,
      },
    ];
  } finally {
    await rm(parent, { recursive: true, force: true });
  }
}

async function killAgainAndAgain(walker: string, lane: Lane, times: number): Promise<void> {
  for (let kill = 0; kill < times; kill += 1) await killOnce(walker, lane);
  const before = [...lane.counts];
  while (lane.counts.some((count, person) => count === before[person])) await killOnce(walker, lane, 500);
}

async function killOnce(walker: string, lane: Lane, pause?: number): Promise<void> {
  const child = startChild(walker, lane.folder, JSON.stringify(lane.counts));
  if (pause === undefined && randomInt(4) === 0) await sleep(randomInt(STARTING_MS));
  else if (await child.firstLine) await sleep(pause ?? randomInt(WALKING_MS));
  await child.kill();
  for (const line of child.lines) learn(lane, line);
}

function learn({ counts }: Lane, line: string): void {
  if (line.startsWith('lost')) throw new Error(line);
  const [person = Number.NaN, count = Number.NaN] = line.split(' ').map(Number);
  if (!Number.isNaN(count)) counts[person] = count;
}
