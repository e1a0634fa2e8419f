import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { builtBot } from '../../support/builtBot.ts';
import { type ServerProcess, startProcess } from '../../support/serverProcess.ts';
import { Walker } from '../../support/walker.ts';
import type { Figure } from '../figure.ts';
import { readAll } from './readAll.ts';

const PEOPLE = 12;
/** How long a server that has started may take to answer anybody, in ms. */
const PATIENCE_MS = 30_000;

/**
 * Kills the bot as built, so many times, while people talk to it over HTTP, and starts it again.
 * @throws Error when a file does not load whole, or a conversation does not go on where it was
 */
export async function tryServerKills(times: number): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'killed-'));
  const entry = await builtBot();
  const start = () => startProcess(entry, { PORT: '0', STORAGE_DIR: folder });
  let server: ServerProcess = await start();
  const walkers = Array.from({ length: PEOPLE }, () => new Walker(() => server.address));
  const said = () => walkers.reduce((sum, walker) => sum + walker.said, 0);
  try {
    for (let kill = 0; kill < times; kill += 1) {
      const walks = walkers.map((walker) => walker.walkUntilCut());
      await somebodySpoke(said);
      await sleep(Math.random() * 400);
      await server.stop('SIGKILL');
      await Promise.all(walks);
      const { damaged } = await readAll(folder);
      if (damaged > 0) throw new Error(`${damaged} files are damaged after kill ${kill + 1}`);
      server = await start();
    }
    for (const walker of walkers) await walker.step();
    const code = await server.stop();
    if (code !== 0) throw new Error(`the last start ended with ${code}`);
  } finally {
    await server.stop('SIGKILL');
    await rm(folder, { recursive: true, force: true });
  }
  const outcome = `${said().toLocaleString('en-US')} turns taken, none lost, no file damaged, every conversation went on`;
  return [{ tried: 'kill -9 of the whole server, as built, while 12 people talk', times, outcome }];
}

/** Waits until somebody is answered: a slow machine would kill a server that nobody has spoken to yet. */
async function somebodySpoke(said: () => number): Promise<void> {
  const [before, end] = [said(), performance.now() + PATIENCE_MS];
  while (said() === before) {
    if (performance.now() > end) throw new Error('nobody came to speak');
    await sleep(10);
  }
}
