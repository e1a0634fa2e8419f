import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { logLines } from '../../support/logLines.ts';
import type { ServerProcess } from '../../support/serverProcess.ts';

/** How a process does at one moment, on the clock of `performance`. Memory in MB, delays and times in ms. */
export type Sample = {
  at: number;
  heap: number;
  rss: number;
  descriptors: number;
  cpu: number;
  /** Delay of the event loop since the sample before: the mean, and the longest. */
  delay: number;
  longestDelay: number;
};

const MB = 1024 * 1024;
const EVERY_MS = 1000;

/** How many files, sockets and the like a process holds open; NaN where the system does not tell. */
export async function descriptorsOf({ pid }: ServerProcess): Promise<number> {
  const open = await readdir(`/proc/${pid}/fd`).catch(() => undefined);
  return open?.length ?? Number.NaN;
}

async function sampleOf(server: ServerProcess): Promise<Sample> {
  const page = await (
    await fetch(`${metricsOf(server)}/metrics`, { headers: { connection: 'close' } })
  ).text();
  const gauge = (name: string) => Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(page)?.[1] ?? Number.NaN);
  return {
    at: performance.now(),
    heap: gauge('nodejs_heap_size_used_bytes') / MB,
    rss: gauge('process_resident_memory_bytes') / MB,
    descriptors: await descriptorsOf(server),
    cpu: 1000 * gauge('process_cpu_seconds_total'),
    delay: 1000 * gauge('nodejs_eventloop_lag_mean_seconds'),
    longestDelay: 1000 * gauge('nodejs_eventloop_lag_max_seconds'),
  };
}

/** Looks at a process every second while something goes on. */
export async function sampled(server: ServerProcess, work: Promise<unknown>): Promise<Sample[]> {
  const samples: Sample[] = [];
  let isOver = false;
  const over = work.finally(() => {
    isOver = true;
  });
  while (!isOver) {
    samples.push(await sampleOf(server));
    await Promise.race([over, sleep(EVERY_MS)]);
  }
  return samples;
}

function metricsOf(server: ServerProcess): string {
  return String(logLines(server.output(), /^listening$/)[0]?.metrics);
}
