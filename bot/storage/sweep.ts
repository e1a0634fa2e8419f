import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { isHalfMadeClaim, STALE_AFTER_MS } from './claim.ts';
import { temporaryName } from './entryFile.ts';
import { isFileName } from './fileName.ts';
import { PROBE } from './probe.ts';

/**
 * Removes what a killed process left half written and resolves to the names that remain. Needs the folder's lock.
 * Touches only names that this store makes: the folder may hold a person's own files.
 */
export async function sweep(folder: string, now: Date): Promise<string[]> {
  const remaining: string[] = [];
  for (const name of await readdir(folder)) {
    if (await isLeftover(folder, name, now)) await rm(join(folder, name), { force: true });
    else remaining.push(name);
  }
  return remaining;
}

async function isLeftover(folder: string, name: string, now: Date): Promise<boolean> {
  if (name === PROBE) return true;
  // A fresh one may belong to a process that is just starting.
  if (isHalfMadeClaim(name)) return now.getTime() - (await mtime(join(folder, name))) > STALE_AFTER_MS;
  const entry = name.slice('.'.length, -'.tmp'.length);
  return name === temporaryName(entry) && isFileName(entry);
}

async function mtime(path: string): Promise<number> {
  const found = await stat(path).catch(() => undefined);
  return found?.mtimeMs ?? Number.POSITIVE_INFINITY;
}
