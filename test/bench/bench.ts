import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ServerProcess, startProcess } from '../support/serverProcess.ts';
import { drive, type Run } from './drive.ts';

// Compares whole guided conversations, with state in files and cards, with a bare echo bot: in one run, by turns. Where
// there is a file system in memory the assistant runs on that as well, which tells what the disk takes.
const CONCURRENT = 20;
const CONVERSATIONS = 400;
const ROUNDS = 5;
const MEMORY = '/dev/shm';

type Contender = { name: string; server: ServerProcess; runs: Run[]; cpu: number };
type Figures = { name: string; rate: number; p50: number; p99: number; cost: number; memory: number };

const folders: string[] = [];
const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const print = (line: string) => process.stdout.write(`${line}\n`);

async function assistantOn(parent: string): Promise<ServerProcess> {
  const folder = await mkdtemp(join(parent, 'bench-'));
  folders.push(folder);
  return startProcess(path('../../dist/bot/index.js'), { PORT: '0', STORAGE_DIR: folder });
}

function contender(name: string, server: ServerProcess): Contender {
  return { name, server, runs: [], cpu: 0 };
}

async function run({ server, runs }: Contender): Promise<void> {
  runs.push(await drive(server.address, CONVERSATIONS, CONCURRENT));
}

async function figuresOf({ name, server, runs, cpu }: Contender): Promise<Figures> {
  const turns = runs.flatMap((one) => one.turns).sort((a, b) => a - b);
  const elapsed = runs.reduce((sum, one) => sum + one.elapsed, 0);
  const at = (share: number) => turns[Math.floor(share * turns.length)] ?? Number.NaN;
  const cost = ((await server.cpuTime()) - cpu) / turns.length;
  const rate = (1000 * turns.length) / elapsed;
  return { name, rate, p50: at(0.5), p99: at(0.99), cost, memory: await server.peakMemory() };
}

function row(name: string, cells: (number | string)[]): string {
  return name.padEnd(22) + cells.map((cell) => String(cell).padStart(12)).join('');
}

const contenders = [
  contender('echo bot', await startProcess(path('echoBot.ts'))),
  contender('assistant', await assistantOn(tmpdir())),
  ...(existsSync(MEMORY) ? [contender('assistant in memory', await assistantOn(MEMORY))] : []),
];
for (const one of contenders) {
  await drive(one.server.address, CONVERSATIONS, CONCURRENT); // warm-up
  one.cpu = await one.server.cpuTime();
}
for (let round = 0; round < ROUNDS; round += 1) for (const one of contenders) await run(one);

const figures = await Promise.all(contenders.map(figuresOf));
const echo = figures[0]?.rate ?? Number.NaN;
print(
  `node ${process.version}, ${CONCURRENT} concurrent, ${ROUNDS} rounds of ${CONVERSATIONS} conversations`,
);
print(row('', ['turns/s', 'ratio', 'p50 ms', 'p99 ms', 'cpu ms/turn', 'peak MB']));
for (const { name, rate, p50, p99, cost, memory } of figures) {
  const cells = [
    rate.toFixed(0),
    (rate / echo).toFixed(2),
    p50.toFixed(1),
    p99.toFixed(1),
    cost.toFixed(2),
    memory.toFixed(0),
  ];
  print(row(name, cells));
}

for (const { server } of contenders) await server.stop();
for (const folder of folders) await rm(folder, { recursive: true, force: true });
