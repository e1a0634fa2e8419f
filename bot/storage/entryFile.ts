import { readFileSync, writeFileSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Adapter, Low } from 'lowdb';
import { errnoOf } from './onDisk.ts';

/** lowdb takes undefined for missing data, so the text stands in an object. */
type Content = { text?: string };

/**
 * The text of one file, for lowdb. Not its own JSONFile: that takes a file that holds `null` for no file, and indents:
 * 18 MB for 6 kB of nested brackets. Small files are read and written in one go, which takes less time than to hand the
 * work to another thread and back. The rename is handed over: file systems such as ext4 write a file out to the disk
 * before they put it in the place of another, so that a machine that fails leaves no empty one, and all turns would
 * wait for that.
 */
class TextFile implements Adapter<Content> {
  readonly #path: string;

  constructor(path: string) {
    this.#path = path;
  }

  async read(): Promise<Content | null> {
    try {
      return { text: readFileSync(this.#path, 'utf8') };
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return null;
      throw error;
    }
  }

  async write({ text = '' }: Content): Promise<void> {
    const temporary = join(dirname(this.#path), temporaryName(basename(this.#path)));
    try {
      writeFileSync(temporary, text);
      await rename(temporary, this.#path);
    } catch (error) {
      // Half a temporary file would fill a full disk further. What matters to the caller is the first error.
      await rm(temporary, { force: true }).catch(() => {});
      throw error;
    }
  }
}

function open(path: string): Low<Content> {
  return new Low(new TextFile(path), {});
}

/** The text of the file; undefined when there is no such file. */
export async function readText(path: string): Promise<string | undefined> {
  const file = open(path);
  await file.read();
  return file.data.text;
}

/**
 * Leaves the old text or the new one, whole, wherever the process dies.
 * Never run two on one path at once: the temporary file has one name per path.
 */
export async function writeText(path: string, text: string): Promise<void> {
  const file = open(path);
  file.data = { text };
  await file.write();
}

/** The temporary file for the file `name`. */
export function temporaryName(name: string): string {
  return `.${name}.tmp`;
}
