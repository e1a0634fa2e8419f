import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The file that is written to see whether a folder can be. */
export const PROBE = '.probe.tmp';

/** More than nearly any conversation takes: a disk with a few bytes left is full for all of them. */
const CONTENT = Buffer.alloc(64 * 1024, 'Can this folder be written?\n');

/** Throws what the system says where nothing can be written. In one go, so that no turn meets a disk that is full of it. */
export function probe(folder: string): void {
  const file = join(folder, PROBE);
  try {
    writeFileSync(file, CONTENT);
  } finally {
    rmSync(file, { force: true });
  }
}
