import { statSync } from 'node:fs';

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long what was written stays: until `days` after the last write, or for ever. Times are ms since 1970. */
export type Lifetime = {
  now: () => number;
  isOver: (writtenAt: number) => boolean;
  /** When a file was written last; undefined when it is gone. Asks no disk where everything stays for ever. */
  writtenAt: (path: string) => number | undefined;
};

export function lifetimeOf(days: number | undefined, clock: () => Date): Lifetime {
  const now = () => clock().getTime();
  if (days === undefined) return { now, isOver: () => false, writtenAt: now };
  return { now, isOver: (writtenAt) => now() - writtenAt > days * DAY_MS, writtenAt };
}

// In one go, as the file itself is read: it takes microseconds, and only where the entry is not in memory.
function writtenAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs;
}
