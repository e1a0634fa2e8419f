import type { ServerProcess } from '../support/serverProcess.ts';
import { drive, type Run } from './drive.ts';
import type { Talk } from './talks.ts';

/** One of those that are compared in one run: a server, or several that take turns. */
export type Contender = {
  name: string;
  servers: readonly ServerProcess[];
  talks: readonly Talk[];
  runs: Run[];
  cpu: number;
};

/** Turns a second, ms a turn in the middle and at the end, processor time in ms a turn. */
export type Figures = { name: string; rate: number; p50: number; p99: number; cost: number; peak: number };

export function contender(
  name: string,
  servers: ServerProcess | ServerProcess[],
  talks: readonly Talk[],
): Contender {
  return { name, servers: [servers].flat(), talks, runs: [], cpu: 0 };
}

/** Each is warmed up, then driven by turns, so that whatever else the machine does meets all of them. */
export async function compare(
  contenders: readonly Contender[],
  { rounds, conversations }: { rounds: number; conversations: number },
): Promise<Figures[]> {
  const run = ({ servers, talks }: Contender) =>
    drive(
      servers.map(({ address }) => address),
      { talks, conversations },
    );
  for (const one of contenders) await run(one);
  for (let round = 0; round < rounds; round += 1) {
    for (const one of contenders) {
      const before = await total(one, 'cpuTime');
      one.runs.push(await run(one));
      one.cpu += (await total(one, 'cpuTime')) - before;
    }
  }
  return Promise.all(contenders.map(figuresOf));
}

async function total({ servers }: Contender, what: 'cpuTime' | 'peakMemory'): Promise<number> {
  const all = await Promise.all(servers.map((server) => server[what]()));
  return all.reduce((sum, one) => sum + one, 0);
}

async function figuresOf(one: Contender): Promise<Figures> {
  const { name, runs, cpu } = one;
  const turns = runs.flatMap((run) => run.turns).sort((a, b) => a - b);
  const elapsed = runs.reduce((sum, run) => sum + run.elapsed, 0);
  const at = (share: number) => turns[Math.floor(share * turns.length)] ?? Number.NaN;
  const rate = (1000 * turns.length) / elapsed;
  return {
    name,
    rate,
    p50: at(0.5),
    p99: at(0.99),
    cost: cpu / turns.length,
    peak: await total(one, 'peakMemory'),
  };
}
