import { rmSync } from 'node:fs';
import { cp, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from '../../bot/cli/build.ts';
import type { Edition } from '../../policy/edition.ts';

let built: Promise<string> | undefined;

/** The bot as `npm start` builds it, built once for all tests of a run: the path of its entry. */
export function builtBot(): Promise<string> {
  built ??= buildInto();
  return built;
}

/** The same bot with one more edition, which it takes for the newest: the path of its entry. */
export async function builtBotWith(edition: Edition): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await cp(join(await builtBot(), '../..'), folder, { recursive: true });
  await writeFile(join(folder, 'policy/editions', `${edition.id}.json`), JSON.stringify(edition));
  return join(folder, 'bot/index.js');
}

async function buildInto(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'built-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  await build(folder);
  return join(folder, 'bot/index.js');
}
