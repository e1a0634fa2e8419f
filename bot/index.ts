import { randomBytes } from 'node:crypto';
import { createApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { createMemoryCounters } from './counters.ts';
import { EditionError } from './editions.ts';
import { ListenError } from './http/server.ts';
import { createLog } from './log.ts';
import { quietLibraries } from './quietLibraries.ts';
import { StorageError } from './storage/store.ts';

const folders = {
  editions: new URL('../policy/editions/', import.meta.url),
  assets: new URL('web/assets/', import.meta.url),
};
const EXPECTED = [ConfigError, EditionError, StorageError, ListenError];
const now = () => new Date();
const log = createLog((line) => process.stdout.write(line), now);
quietLibraries(console, log);

try {
  const config = readConfig(process.env);
  const newId = () => randomBytes(9).toString('base64url');
  const app = await createApp(config, { newId, log, counters: createMemoryCounters() }, folders);
  const address = await app.listen();
  log('listening', { address, node: process.version });
  if (!config.identity)
    process.stdout.write(`Chat at ${address}/ and see the decision table at ${address}/policy\n`);
  stopOn('SIGTERM', app.close);
  stopOn('SIGINT', app.close);
} catch (error) {
  process.stderr.write(`${whatToDo(error)}\n`);
  process.exitCode = 1;
}

function stopOn(signal: NodeJS.Signals, close: () => Promise<void>): void {
  process.once(signal, async () => {
    log('stopping', { signal });
    try {
      await close();
      log('stopped');
    } catch (error) {
      log('stop-failed', { name: error instanceof Error ? error.name : undefined });
      process.exitCode = 1;
    }
    // A channel that never answers would hold the process back.
    process.exit();
  });
}

/** Expected failures say what to do; anything else is a defect and shows where it happened. */
function whatToDo(error: unknown): string {
  const isExpected = EXPECTED.some((kind) => error instanceof kind);
  return isExpected && error instanceof Error
    ? error.message
    : String(error instanceof Error ? error.stack : error);
}
