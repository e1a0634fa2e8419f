import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

/** A package that only some suites need, and what of it is run. */
export type CachedPackage = { name: string; version: string; entry: string };

/**
 * Where a package is that is too big for everybody: it is installed for its own suites alone, once for all checkouts, into
 * `TEST_CACHE` or the user's cache. What was installed is whole or not there.
 */
export async function cachedPackage(
  { name, version, entry }: CachedPackage,
  env: NodeJS.ProcessEnv = process.env,
): Promise<string> {
  const cache = env.TEST_CACHE || env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const folder = join(cache, name.replace('/', '-'), version);
  const path = join(folder, 'node_modules', name, entry);
  if (!existsSync(path)) await install(`${name}@${version}`, folder);
  return path;
}

async function install(what: string, folder: string): Promise<void> {
  process.stdout.write(`installing ${what} into ${folder}\n`);
  await mkdir(dirname(folder), { recursive: true });
  const half = await mkdtemp(`${folder}-`);
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const npm = spawn('npm', ['install', '--prefix', half, ...options, what], { cwd: half, stdio: 'inherit' });
  const [code] = await once(npm, 'exit');
  if (code !== 0) {
    await rm(half, { recursive: true, force: true });
    throw new Error(`${what} cannot be installed: npm ended with ${code}`);
  }
  // Another run may have been faster; then this one is not needed.
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
}
