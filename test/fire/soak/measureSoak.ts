import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startAzurite } from '../../azurite/azurite.ts';
import { builtBot } from '../../support/builtBot.ts';
import { Line } from '../../support/line.ts';
import { logLines } from '../../support/logLines.ts';
import { type ServerProcess, startProcess } from '../../support/serverProcess.ts';
import { descriptorsOf, sampled } from './gauges.ts';
import { type Quarter, quartersOf } from './quarters.ts';
import { traffic, type Until } from './traffic.ts';

export type Soak = Until & {
  store: 'file' | 'azure-blobs';
  /** Turns before anything is measured, so that whatever is kept in memory is full. */
  warmUp: number;
};
export type Soaked = { turns: number; seconds: number; quarters: Quarter[]; descriptors: [number, number] };

const CONCURRENT = 20;
/** How long the server may take to let go of connections that the callers have closed, and of those to its store. */
const PATIENCE_MS = 15_000;
/** Little room for garbage, so that what was not collected yet is not taken for what grows. */
const TIDY = '--max-old-space-size=160';
const WRONG = /-failed$|^refused$|^state-(damaged|unreadable)$|-lost$/;

/**
 * Mixed traffic against the bot as built, in a process of its own.
 * @throws Error when a turn fails, anything is logged as failed, a connection stays open or the bot does not end well
 */
export async function measureSoak(soak: Soak): Promise<Soaked> {
  const place = await storeFor(soak.store);
  const server = await startProcess(await builtBot(), {
    ...{ PORT: '0', METRICS_PORT: '0', NODE_OPTIONS: TIDY },
    ...place.settings,
  });
  try {
    await server.wrote(/"event":"listening"/);
    await visitOnce(server);
    const before = await descriptorsOf(server);
    const line = new Line(server.address, CONCURRENT);
    await traffic(line, { turns: soak.warmUp }, CONCURRENT);
    const began = performance.now();
    const driven = traffic(line, soak, CONCURRENT);
    const samples = await sampled(server, driven);
    const turns = await driven;
    const seconds = (performance.now() - began) / 1000;
    line.close();
    const after = await settled(server, before);
    await endWell(server);
    return {
      turns: turns.length,
      seconds,
      quarters: quartersOf(samples, turns),
      descriptors: [before, after],
    };
  } finally {
    await server.stop('SIGKILL');
    await place.remove();
  }
}

async function storeFor(store: Soak['store']) {
  if (store === 'azure-blobs') {
    const azurite = await startAzurite();
    const settings = { STORAGE: store, STORAGE_CONNECTION_STRING: azurite.connectionString };
    return { settings, remove: azurite.stop };
  }
  const folder = await mkdtemp(join(tmpdir(), 'soak-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  return { settings: { STORAGE_DIR: folder }, remove };
}

/** Opens what a first turn opens and later ones keep. */
async function visitOnce(server: ServerProcess): Promise<void> {
  const line = new Line(server.address, 1);
  await traffic(line, { turns: 1 }, 1);
  line.close();
  await sleep(1000);
}

/** The descriptors that are open once all connections should be closed. */
async function settled(server: ServerProcess, before: number): Promise<number> {
  const end = performance.now() + PATIENCE_MS;
  for (;;) {
    const now = await descriptorsOf(server);
    if (!(now > before)) return now; // also where nobody can tell
    if (performance.now() > end)
      throw new Error(`${now} descriptors are open, before all that were ${before}`);
    await sleep(200);
  }
}

async function endWell(server: ServerProcess): Promise<void> {
  const code = await server.stop();
  const wrong = logLines(server.output(), WRONG);
  if (wrong.length > 0) throw new Error(`${wrong.length} times: ${JSON.stringify(wrong[0])}`);
  if (code !== 0 || logLines(server.output(), /^stopped$/).length === 0)
    throw new Error(`it ended with ${code}`);
}
