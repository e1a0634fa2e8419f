import { fileURLToPath } from 'node:url';
import { createUnderstanding } from '../../dialogs/understand/understand.ts';
import { readJsonl } from '../understanding/score.mjs';

const ROUNDS = 5;
const HOSTILE = ['a', 'no ', 'EA ', 'csp to csp ', 'sell to a csp ', 'móvilmente ', '((((', '🙂', 'x'];

const messages = ['dev', 'tuning'].flatMap((name) =>
  readJsonl(fileURLToPath(new URL(`../understanding/${name}.jsonl`, import.meta.url))).map(
    ({ text }) => text,
  ),
);

globalThis.gc?.();
const heapBefore = process.memoryUsage().heapUsed;
const start = performance.now();
const understand = createUnderstanding();
const loaded = performance.now() - start;

const first = timed(messages[0] ?? '');
for (const text of messages) understand(text);
globalThis.gc?.();
const heap = (process.memoryUsage().heapUsed - heapBefore) / 2 ** 20;

const times = Array.from({ length: ROUNDS }, () => messages.map(timed)).flat();
times.sort((one, other) => one - other);
const at = (share: number) => times[Math.floor(share * (times.length - 1))] ?? Number.NaN;
const hostile = HOSTILE.map((piece) => piece.repeat(Math.ceil(10_000 / piece.length))).map((text) => [
  timed(text),
  timed(text),
]);

const ms = (value: number) => `${value.toFixed(2)} ms`;
process.stdout.write(`load ${ms(loaded)}, first message ${ms(first)}, heap ${heap.toFixed(1)} MB (exact with --expose-gc)
per message: p50 ${ms(at(0.5))}, p99 ${ms(at(0.99))}, slowest ${ms(at(1))}, n ${times.length}
slowest hostile input of 10,000 characters: ${ms(Math.max(...hostile.map(([, again]) => again ?? 0)))} (cold ${ms(Math.max(...hostile.map(([cold]) => cold ?? 0)))})
`);

function timed(text: string): number {
  const from = performance.now();
  understand(text);
  return performance.now() - from;
}
