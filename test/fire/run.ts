import { fileURLToPath } from 'node:url';
import { tryCrashes } from './crashes/tryCrashes.ts';
import { tryFaults } from './faults/tryFaults.ts';
import { type Figure, tableOf } from './figure.ts';
import { tryHostileEverywhere } from './hostile/tryHostile.ts';
import { tryPromises } from './promises/tryPromises.ts';
import { HOUR_OF_TURNS, soak } from './soak/soak.ts';

type Trial = { name: string; run: () => Promise<Figure[]> };

/** The long forms of what the specs beside this file try shortly, one after another. */
const TRIALS: readonly Trial[] = [
  { name: 'promises', run: tryPromises },
  { name: 'hostile', run: () => tryHostileEverywhere(10_000) },
  { name: 'faults', run: () => tryFaults(150) },
  { name: 'crashes', run: () => tryCrashes(1_500) },
  { name: 'soak on files', run: () => soak({ store: 'file', turns: HOUR_OF_TURNS }) },
  {
    name: 'soak on blobs',
    run: () => soak({ store: 'azure-blobs', turns: HOUR_OF_TURNS, seconds: 180 }),
  },
];

/** What none of the trials is called: a misspelled one must not pass for one that lost nothing. */
function unknownIn(names: readonly string[]): string[] {
  return names.filter((name) => TRIALS.every((trial) => trial.name !== name));
}

/** Runs the trials that are named, or all; resolves to whether nothing was lost. */
async function runTrials(names: readonly string[]): Promise<boolean> {
  const figures: Figure[] = [];
  const lost: string[] = [];
  for (const { name, run } of TRIALS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    process.stderr.write(`${name} …\n`);
    try {
      figures.push(...(await run()));
    } catch (error) {
      lost.push(`${name}: ${error instanceof Error ? error.stack : error}`);
    }
  }
  const day = new Date().toISOString().slice(0, 10);
  process.stdout.write(`${day}, Node ${process.version}\n\n${tableOf(figures)}\n`);
  if (lost.length > 0) process.stdout.write(`\nlost:\n${lost.join('\n')}\n`);
  return lost.length === 0;
}

async function run(names: readonly string[]): Promise<boolean> {
  const unknown = unknownIn(names);
  if (unknown.length === 0) return runTrials(names);
  const known = TRIALS.map(({ name }) => `"${name}"`).join(', ');
  process.stderr.write(`No trial is called "${unknown.join('" or "')}"; there are ${known}.\n`);
  return false;
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  process.exit((await run(process.argv.slice(2))) ? 0 : 1);
