import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { cachedProject } from '../support/cachedPackage.ts';
import { startProcess } from '../support/serverProcess.ts';
import { assistantOn, forgetFolders, MEMORY } from './assistant.ts';
import { compare, contender, type Figures } from './contender.ts';
import { CONCURRENT } from './drive.ts';
import { TALKS } from './talks.ts';

// Compares the assistant, with its state in files and cards, with a bare echo bot and with a bot in the style of the
// public samples: in one run, by turns. Where there is a file system in memory the assistant runs on that as well,
// which tells what the disk takes; sentences, the message extension and lessons run there too.
const CONVERSATIONS = 300;
const ROUNDS = 3;
const IDLE_MS = 5000;

const path = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const print = (line: string) => process.stdout.write(`${line}\n`);

function row(name: string, cells: (number | string)[]): string {
  return name.padEnd(26) + cells.map((cell) => String(cell).padStart(12)).join('');
}

const echo = await startProcess(path('echoBot.ts'));
const stock = await startProcess(join(await cachedProject(path('stock')), 'index.js'));
const onDisk = await assistantOn(tmpdir());
const inMemory = await assistantOn(MEMORY);
await sleep(IDLE_MS);
const idle = { assistant: await onDisk.memory(), stock: await stock.memory() };

const figures = await compare(
  [
    contender('echo bot', echo, TALKS.guided),
    contender('stock bot', stock, TALKS.guided),
    contender('assistant', onDisk, TALKS.guided),
    contender('assistant in memory', inMemory, TALKS.guided),
    contender('  sentences', inMemory, TALKS.sentences),
    contender('  message extension', inMemory, TALKS.extension),
    contender('  lessons', inMemory, TALKS.learning),
  ],
  { rounds: ROUNDS, conversations: CONVERSATIONS },
);
const [echoing, stocked] = figures as [Figures, Figures]; // as they stand above

print(
  `node ${process.version}, ${CONCURRENT} concurrent, ${ROUNDS} rounds of ${CONVERSATIONS} conversations`,
);
print(row('', ['turns/s', '× echo', '× stock', 'p50 ms', 'p99 ms', 'cpu ms/turn', '× echo cpu', 'peak MB']));
for (const { name, rate, p50, p99, cost, peak } of figures) {
  const ratios = [(rate / echoing.rate).toFixed(2), (rate / stocked.rate).toFixed(2)];
  const times = [p50.toFixed(1), p99.toFixed(1), cost.toFixed(2), (cost / echoing.cost).toFixed(1)];
  print(row(name, [rate.toFixed(0), ...ratios, ...times, peak.toFixed(0)]));
}
print(`idle memory: assistant ${idle.assistant.toFixed(0)} MB, stock bot ${idle.stock.toFixed(0)} MB`);

for (const server of [echo, stock, onDisk, inMemory]) await server.stop();
await forgetFolders();
