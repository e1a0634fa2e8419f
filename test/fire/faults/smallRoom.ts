import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A disk of a few pages, for a server that runs `under` a command. Only processes there see it at its path. */
export type SmallRoom = {
  path: string;
  under: string[];
  /** Where this process sees it. */
  inside: string;
  /** Takes so many bytes. */
  takeSome: (bytes: number) => Promise<void>;
  /** Takes what is left, to the last page. */
  fill: () => Promise<void>;
  /** Gives back what was taken. */
  makeRoom: () => Promise<void>;
  stop: () => Promise<void>;
};

const PAGE = Buffer.alloc(4096, '.');
/** Names of their own for the mounts of one process: by a user who becomes root of them, or by root. */
const WAYS = [
  { unshare: ['--map-root-user', '--mount'], nsenter: ['--user', '--mount', '--preserve-credentials'] },
  { unshare: ['--mount'], nsenter: ['--mount'] },
];

/** A file system in memory of that many bytes; undefined where this system lets us mount none. */
export async function openSmallRoom(bytes: number): Promise<SmallRoom | undefined> {
  const path = await mkdtemp(join(tmpdir(), 'small-'));
  for (const { unshare, nsenter } of WAYS) {
    const holder = await mounted(unshare, `mount -t tmpfs -o size=${bytes} small '${path}'`);
    if (!holder) continue;
    const inside = `/proc/${holder.pid}/root${path}`;
    const ballast = join(inside, 'ballast');
    return {
      path,
      inside,
      under: ['nsenter', '--target', `${holder.pid}`, ...nsenter, '--'],
      takeSome: (taken) => writeFile(ballast, Buffer.alloc(taken, '.')),
      fill: () => fillUp(ballast),
      makeRoom: () => rm(ballast, { force: true }),
      stop: async () => {
        const ended = once(holder, 'exit');
        holder.kill();
        await ended;
        await rm(path, { recursive: true });
      },
    };
  }
  await rm(path, { recursive: true });
  return undefined;
}

/** A process that holds the mount for as long as it runs. */
async function mounted(how: string[], mount: string): Promise<ChildProcess | undefined> {
  const holder = spawn('unshare', [...how, 'sh', '-c', `${mount} && echo mounted && exec sleep 600`], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const isMounted = await Promise.race([
    once(holder.stdout, 'data').then(() => true),
    once(holder, 'exit').then(() => false),
  ]).catch(() => false); // there is no such command
  return isMounted ? holder : undefined;
}

async function fillUp(ballast: string): Promise<void> {
  for (;;) {
    try {
      await appendFile(ballast, PAGE);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOSPC') return;
      throw error;
    }
  }
}
