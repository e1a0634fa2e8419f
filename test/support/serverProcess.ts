import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';

const MS_PER_TICK = 10;

/** A server in a process of its own, so that it can be killed, and its memory is its own. */
export type ServerProcess = {
  address: string;
  pid: number;
  /** Everything it wrote so far, on stdout and stderr. */
  output: () => string;
  /** Resolves when it has written something like this on stdout; rejects when it ends without. */
  wrote: (pattern: RegExp) => Promise<void>;
  /** The memory it holds, in MB; NaN where the system does not tell. */
  memory: () => Promise<number>;
  /** The most memory it ever held, in MB; NaN where the system does not tell. */
  peakMemory: () => Promise<number>;
  /** The processor time it has used so far, in ms; NaN where the system does not tell. */
  cpuTime: () => Promise<number>;
  /** Ends it with a signal; resolves to its exit code, which is null when the signal ended it. */
  stop: (signal?: NodeJS.Signals) => Promise<number | null>;
};

/**
 * Starts a server that says its address on stdout; `.ts` entries run from source. `under` is a command that becomes
 * the one it is given.
 */
export async function startProcess(
  entry: string,
  env: Record<string, string> = {},
  { under = [], ...options }: Pick<SpawnOptions, 'cwd' | 'uid'> & { under?: string[] } = {},
): Promise<ServerProcess> {
  const loader = entry.endsWith('.ts') ? ['--import', 'tsx'] : [];
  const [command = process.execPath, ...before] = [...under, process.execPath];
  const child = spawn(command, [...before, ...loader, entry], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...options,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      output += chunk;
    });
  }
  child.stderr.pipe(process.stderr);
  const ended = once(child, 'exit');
  const closed = once(child, 'close').then(() => true);
  const address = await addressOf(child, () => output);
  const megabytes = async (field: string) => {
    const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '');
    return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1] ?? Number.NaN) / 1024;
  };
  return {
    address,
    pid: child.pid ?? 0, // it has said something, so it runs
    output: () => output,
    wrote: async (pattern) => {
      while (!pattern.test(output)) {
        const isOver = await Promise.race([once(child.stdout, 'data').then(() => false), closed]);
        if (isOver && !pattern.test(output)) throw new Error(`ended without ${pattern}: ${output}`);
      }
    },
    memory: () => megabytes('VmRSS'),
    peakMemory: () => megabytes('VmHWM'),
    cpuTime: async () => {
      const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '');
      const [user, system] = stat.slice(stat.lastIndexOf(')')).split(' ').slice(12, 14).map(Number);
      return ((user ?? Number.NaN) + (system ?? Number.NaN)) * MS_PER_TICK;
    },
    stop: async (signal = 'SIGTERM') => {
      child.kill(signal);
      await ended;
      return child.exitCode;
    },
  };
}

function addressOf(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer) => {
      said += chunk;
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)?.[0];
      if (!address) return;
      child.stdout?.off('data', listen); // it may go on to say a lot
      resolve(address);
    };
    child.once('close', (code) => reject(new Error(`ended with ${code} before it listened: ${output()}`)));
    child.stdout?.on('data', listen);
  });
}
