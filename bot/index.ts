import { randomBytes } from 'node:crypto';
import { createApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';
import { EditionError } from './editions.ts';
import { ListenError } from './http/listenAt.ts';
import type { Log } from './log.ts';
import { quietLibraries } from './quietLibraries.ts';
import { StorageError } from './storage/store.ts';
import { openTelemetry, type Telemetry } from './telemetry/openTelemetry.ts';
import { reportCrash } from './telemetry/reportCrash.ts';

const folders = {
  editions: new URL('../policy/editions/', import.meta.url),
  assets: new URL('web/assets/', import.meta.url),
};
const EXPECTED = [ConfigError, EditionError, StorageError, ListenError];

let telemetry: Telemetry | undefined;

try {
  const isProduction = process.argv.includes('--production');
  const config = readConfig({ ...process.env, ...(isProduction && { NODE_ENV: 'production' }) });
  telemetry = await openTelemetry(config.telemetry, (line) => process.stdout.write(line));
  const { log, counters, trace, metricsAt, close: closeTelemetry } = telemetry;
  quietLibraries(console, log);
  reportCrash(process, log, () => process.exit(1));
  const newId = () => randomBytes(9).toString('base64url');
  const clock = () => performance.now();
  const app = await createApp(config, { newId, log, counters, trace, clock }, folders);
  const address = await app.listen().catch(async (error) => {
    // It holds the folder and has begun to work.
    await app.close().catch((failure) => log('stop-failed', {}, failure));
    throw error;
  });
  log('listening', { address, metrics: metricsAt, node: process.version });
  if (!config.identity)
    process.stdout.write(`Chat at ${address}/ and see the decision table at ${address}/policy\n`);
  const close = () => app.close().finally(closeTelemetry);
  stopOn('SIGTERM', close, log);
  stopOn('SIGINT', close, log);
} catch (error) {
  process.stderr.write(`${whatToDo(error)}\n`);
  process.exitCode = 1;
  await telemetry?.close();
}

function stopOn(signal: NodeJS.Signals, close: () => Promise<void>, log: Log): void {
  process.once(signal, async () => {
    log('stopping', { signal });
    try {
      await close();
      log('stopped');
    } catch (error) {
      log('stop-failed', {}, error);
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
