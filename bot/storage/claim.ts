import { randomUUID } from 'node:crypto';
import { readFile, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { errnoOf } from './onDisk.ts';
import { processStart } from './processStart.ts';

/** A claim not refreshed for so long is taken as left behind, where its process cannot be asked. */
export const STALE_AFTER_MS = 15_000;

const ownerSchema = z.object({ pid: z.int().positive(), hostname: z.string(), start: z.string() });
export type Owner = z.infer<typeof ownerSchema>;

export type Claim = { name: string; since: number; owner: Owner | undefined };

const CLAIM = /^\.lock-[0-9a-f-]{36}$/;
const HALF_MADE_CLAIM = /^\.lock-[0-9a-f-]{36}\.tmp$/;

export const isClaim = (name: string): boolean => CLAIM.test(name);
export const isHalfMadeClaim = (name: string): boolean => HALF_MADE_CLAIM.test(name);

/** Puts this process's claim into `folder`, whole at once, under a name that nobody had or will have. */
export async function makeClaim(folder: string): Promise<Claim> {
  const name = `.lock-${randomUUID()}`;
  const half = join(folder, `${name}.tmp`);
  const owner: Owner = {
    pid: process.pid,
    hostname: hostname(),
    start: (await processStart(process.pid)) ?? '',
  };
  try {
    await writeFile(half, JSON.stringify(owner));
    const { mtimeMs: since } = await stat(half);
    await rename(half, join(folder, name));
    return { name, since, owner };
  } catch (error) {
    // One would be left by each start that is tried on a full disk. What matters to the caller is the first error.
    await rm(half, { force: true }).catch(() => {});
    throw error;
  }
}

/** The claim `name`, if its process still runs. A claim left behind is removed. */
export async function liveClaim(folder: string, name: string, now: Date): Promise<Claim | undefined> {
  const path = join(folder, name);
  try {
    const owner = parseOwner(await readFile(path, 'utf8'));
    const { mtimeMs: since } = await stat(path);
    if (await isLive(owner, now.getTime() - since)) return { name, since, owner };
    await unlink(path);
  } catch (error) {
    // Given up or removed by another meanwhile.
    if (errnoOf(error) !== 'ENOENT') throw error;
  }
  return undefined;
}

async function isLive(owner: Owner | undefined, age: number): Promise<boolean> {
  if (owner === undefined || owner.hostname !== hostname()) return age < STALE_AFTER_MS;
  const start = await processStart(owner.pid);
  if (start === undefined) return false;
  // Without a start time the pid may be another's by now; only the refreshing tells.
  return start === '' || owner.start === '' ? age < STALE_AFTER_MS : start === owner.start;
}

function parseOwner(text: string): Owner | undefined {
  try {
    return ownerSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
