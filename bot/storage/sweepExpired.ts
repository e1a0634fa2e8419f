import { opendir } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { isFileName } from './fileName.ts';
import { entryOfCopy } from './setAside.ts';

/** A large folder is looked at in parts, so that turns go before. */
const PART = 100;
const PAUSE_MS = 10;

/** The files of a store, with the entry's file that each is one of: itself, or the one it is a damaged copy of. */
export async function* ownFiles(folder: string): AsyncGenerator<{ name: string; entry: string }> {
  let seen = 0;
  for await (const { name } of await opendir(folder)) {
    if (++seen % PART === 0) await pause(PAUSE_MS, undefined, { ref: false });
    const entry = isFileName(name) ? name : entryOfCopy(name);
    if (entry !== undefined) yield { name, entry };
  }
}
