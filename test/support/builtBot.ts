import { rmSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../bot/cli/build.ts';

let built: Promise<string> | undefined;

/** The bot as `npm start` builds it, built once for all tests of a run: the path of its entry. */
export function builtBot(): Promise<string> {
  built ??= buildInto();
  return built;
}

async function buildInto(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build(folder);
  return join(folder, 'bot/index.js');
}
