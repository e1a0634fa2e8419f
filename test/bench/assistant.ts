import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type ServerProcess, startProcess } from '../support/serverProcess.ts';

const ENTRY = fileURLToPath(new URL('../../dist/bot/index.js', import.meta.url));
/** A file system in memory, where there is one. */
export const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
const folders: string[] = [];

/** A new folder in `parent` for what an assistant stores. */
export async function folderIn(parent: string): Promise<string> {
  const folder = await mkdtemp(join(parent, 'bench-'));
  folders.push(folder);
  return folder;
}

/** The assistant as built, with its state in a new folder in `parent`. */
export async function assistantOn(parent: string): Promise<ServerProcess> {
  return assistantWith(await folderIn(parent));
}

export function assistantWith(folder: string): Promise<ServerProcess> {
  return startProcess(ENTRY, { PORT: '0', STORAGE_DIR: folder });
}

export async function forgetFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}
