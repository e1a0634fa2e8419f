import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startCollector } from '../support/collector.ts';
import { startProcess } from '../support/serverProcess.ts';

// What the built bot takes: on disk, until it listens, and in memory while nobody talks to it; once as it comes, and
// once with metrics and traces. `--install` also installs the production dependencies, which the build does not need.
const STARTS = 7;
const IDLE_MS = 5000;

const root = fileURLToPath(new URL('../..', import.meta.url));
const print = (line: string) => process.stdout.write(`${line}\n`);

async function megabytes(folder: string, counts: (name: string) => boolean = () => true): Promise<string> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = names.filter((file) => file.isFile() && counts(file.name));
  const sizes = await Promise.all(
    files.map(async (file) => (await stat(join(file.parentPath, file.name))).size),
  );
  return (sizes.reduce((sum, size) => sum + size, 0) / 1024 / 1024).toFixed(1);
}

function median(values: number[]): number {
  return values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'footprint-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(name: string, env: Record<string, string>): Promise<void> {
  const listening: number[] = [];
  const memory: number[] = [];
  for (let start = 0; start < STARTS; start += 1) {
    await inFolder(async (folder) => {
      const started = performance.now();
      const server = await startProcess(join(root, 'dist/bot/index.js'), {
        PORT: '0',
        STORAGE_DIR: folder,
        ...env,
      });
      listening.push(performance.now() - started);
      await sleep(IDLE_MS);
      memory.push(await server.memory());
      await server.stop();
    });
  }
  print(
    `${name}: listening after ${median(listening).toFixed(0)} ms, idle memory ${median(memory).toFixed(0)} MB`,
  );
}

async function install(): Promise<void> {
  await inFolder(async (folder) => {
    for (const name of ['package.json', 'package-lock.json', '.npmrc'])
      await copyFile(join(root, name), join(folder, name));
    await promisify(execFile)('npm', ['ci', '--omit=dev'], { cwd: folder });
    print(`production dependencies: ${await megabytes(folder)} MB`);
  });
}

const isMap = (name: string) => name.endsWith('.map');
const dist = join(root, 'dist');
print(`node ${process.version}, median of ${STARTS} starts, memory after ${IDLE_MS} ms`);
print(
  `built files: ${await megabytes(dist, (name) => !isMap(name))} MB, and source maps ${await megabytes(dist, isMap)} MB`,
);
if (process.argv.includes('--install')) await install();
await measure('as it comes', {});
const collector = await startCollector();
await measure('with metrics and traces', {
  METRICS_PORT: '0',
  OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint,
});
collector.stop();
