import { rmSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type App, createApp, type Folders } from '../../bot/app.ts';
import { buildAssets } from '../../bot/cli/buildAssets.ts';
import { readConfig } from '../../bot/config.ts';
import type { Log, LogFields } from '../../bot/log.ts';
import { createMemoryCounters, type MemoryCounters } from './memoryCounters.ts';
import { noTrace } from './noTrace.ts';

export type TestServer = {
  app: App;
  address: string;
  folder: string;
  counters: MemoryCounters;
  /** What was logged besides the ordinary lines of turns and requests. */
  logged: (LogFields & { event: string })[];
  /** Stops the server and forgets its folder, unless that was given. */
  stop: () => Promise<void>;
};

const EDITION = new URL('../../policy/editions/2017-06-09.json', import.meta.url);
const ORDINARY = new Set(['turn', 'request']);
let built: Promise<Folders> | undefined;
let ids = 0;

/** What the pages load, and one edition, so that newer ones change no test; made once for all tests of a run. */
async function buildOnce(): Promise<Folders> {
  const folder = await mkdtemp(join(tmpdir(), 'built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await buildAssets(join(folder, 'assets'));
  await mkdir(join(folder, 'editions'));
  await copyFile(EDITION, join(folder, 'editions/2017-06-09.json'));
  return { editions: folderUrl(join(folder, 'editions')), assets: folderUrl(join(folder, 'assets')) };
}

/**
 * The whole app on a free port, with its state in a folder of its own or in the one given, and further settings.
 * `listen` is told everything that is logged, ordinary lines too; `open` gives another store, `assets` what another build left for the pages.
 */
export async function startServer(
  given?: string,
  env: Record<string, string> = {},
  {
    listen = () => {},
    open,
    assets,
  }: { listen?: Log; open?: Parameters<typeof createApp>[3]; assets?: URL } = {},
): Promise<TestServer> {
  const folder = given ?? (await mkdtemp(join(tmpdir(), 'assistant-')));
  const counters = createMemoryCounters();
  const logged: TestServer['logged'] = [];
  const world = {
    newId: () => `id-${process.pid}-${Date.now().toString(36)}-${++ids}`,
    log: (event: string, fields: LogFields = {}, error?: unknown) => {
      listen(event, fields, error);
      if (!ORDINARY.has(event)) logged.push({ event, ...fields });
    },
    counters,
    trace: noTrace,
    clock: () => performance.now(),
  };
  built ??= buildOnce();
  const config = readConfig({ PORT: '0', HOST: '127.0.0.1', STORAGE_DIR: folder, ...env });
  const app = await createApp(config, world, { ...(await built), ...(assets && { assets }) }, open);
  const address = await app.listen();
  const stop = async () => {
    await app.close();
    if (!given) await rm(folder, { recursive: true, force: true });
  };
  return { app, address, folder, counters, logged, stop };
}

/** A folder path as a URL that other paths can be joined to. */
function folderUrl(path: string): URL {
  return pathToFileURL(`${path}/`);
}
