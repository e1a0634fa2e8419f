import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startProcess } from '../support/serverProcess.ts';
import { drive, type Run } from './drive.ts';

// Compares whole guided conversations (state on disk, cards) with a bare echo bot, in one run, turn and turn about.
const CONCURRENT = 20;
const CONVERSATIONS = 400;
const ROUNDS = 5;

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const servers = {
  'echo bot': await startProcess(path('echoBot.ts')),
  assistant: await startProcess(path('../../dist/bot/index.js'), { PORT: '0', STORAGE_DIR: folder }),
};
type Name = keyof typeof servers;
const names = Object.keys(servers) as Name[]; // Object.keys forgets the key type
const runs: Record<Name, Run[]> = { 'echo bot': [], assistant: [] };

for (const name of names) await drive(servers[name].address, CONVERSATIONS, CONCURRENT); // warm-up
const before = await cpuTimes();
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of names) runs[name].push(await drive(servers[name].address, CONVERSATIONS, CONCURRENT));
}

const after = await cpuTimes();

const print = (line: string) => process.stdout.write(`${line}\n`);
print(
  `node ${process.version}, ${CONCURRENT} concurrent, ${ROUNDS} rounds of ${CONVERSATIONS} conversations`,
);
print('             turns/s   p50 ms   p99 ms  cpu ms/turn   peak MB');
const rates = { 'echo bot': 0, assistant: 0 };
const costs = { 'echo bot': 0, assistant: 0 };
for (const name of names) {
  const turns = runs[name].flatMap((run) => run.turns).sort((a, b) => a - b);
  const elapsed = runs[name].reduce((sum, run) => sum + run.elapsed, 0);
  rates[name] = (1000 * turns.length) / elapsed;
  costs[name] = (after[name] - before[name]) / turns.length;
  const at = (share: number) =>
    (turns[Math.floor(share * turns.length)] ?? Number.NaN).toFixed(1).padStart(8);
  const memory = (await servers[name].peakMemory()).toFixed(0).padStart(8);
  print(
    `${name.padEnd(10)}${rates[name].toFixed(0).padStart(10)} ${at(0.5)} ${at(0.99)}   ${costs[name].toFixed(2).padStart(10)}  ${memory}`,
  );
}
print(`ratio of processor time a turn: ${(costs.assistant / costs['echo bot']).toFixed(2)} × the echo bot`);
print(`ratio of turns/s: ${(rates.assistant / rates['echo bot']).toFixed(2)} × the echo bot`);

for (const name of names) await servers[name].stop();
await rm(folder, { recursive: true, force: true });

async function cpuTimes(): Promise<Record<Name, number>> {
  const [echo, assistant] = await Promise.all([servers['echo bot'].cpuTime(), servers.assistant.cpuTime()]);
  return { 'echo bot': echo, assistant };
}
