import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { LowSync } from 'lowdb';
import { DataFileSync } from 'lowdb/node';

// Not lowdb's JSONFile: it takes a file that holds `null` for no file, and indents: 18 MB for 6 kB of nested brackets.
// In one go, because a small file on a local disk is written in less time than it takes to hand the work to other
// threads and back, four times over: half the processor time of a turn went there.
function open(path: string): LowSync<{ text?: string }> {
  const adapter = new DataFileSync<{ text?: string }>(path, {
    parse: (text) => ({ text }),
    stringify: ({ text }) => text ?? '',
  });
  return new LowSync(adapter, {});
}

/** The text of the file; undefined when there is no such file. */
export async function readText(path: string): Promise<string | undefined> {
  const file = open(path);
  file.read();
  return file.data.text;
}

/**
 * Leaves the old text or the new one, whole, wherever the process dies.
 * Never run two on one path at once: lowdb's temporary file has one name per path.
 */
export async function writeText(path: string, text: string): Promise<void> {
  const file = open(path);
  file.data = { text };
  try {
    file.write();
  } catch (error) {
    // Half a temporary file would fill a full disk further. What matters to the caller is the first error.
    await rm(join(dirname(path), temporaryName(basename(path))), { force: true }).catch(() => {});
    throw error;
  }
}

/** lowdb's temporary file for the file `name`. */
export function temporaryName(name: string): string {
  return `.${name}.tmp`;
}
