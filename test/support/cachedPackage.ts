import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';

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
  const folder = join(cacheIn(env), name.replace('/', '-'), version);
  const path = join(folder, 'node_modules', name, entry);
  if (!existsSync(path))
    await install(folder, { what: `${name}@${version}`, packages: [`${name}@${version}`] });
  return path;
}

/** Where a copy of the project in `source` is with what its package.json names, installed in the same way. */
export async function cachedProject(source: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const contents = createHash('sha256');
  for (const name of (await readdir(source)).sort()) contents.update(await readFile(join(source, name)));
  const what = basename(source);
  const folder = join(cacheIn(env), what, contents.digest('hex').slice(0, 16));
  if (!existsSync(folder)) await install(folder, { what, packages: [], source });
  return folder;
}

function cacheIn(env: NodeJS.ProcessEnv): string {
  return env.TEST_CACHE || env.XDG_CACHE_HOME || join(homedir(), '.cache');
}

type Installed = { what: string; packages: string[]; source?: string };

async function install(folder: string, { what, packages, source }: Installed): Promise<void> {
  process.stdout.write(`installing ${what} into ${folder}\n`);
  await mkdir(dirname(folder), { recursive: true });
  const half = await mkdtemp(`${folder}-`);
  if (source !== undefined) await cp(source, half, { recursive: true });
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const npm = spawn('npm', ['install', '--prefix', half, ...options, ...packages], {
    cwd: half,
    stdio: 'inherit',
  });
  const [code] = await once(npm, 'exit');
  if (code !== 0) {
    await rm(half, { recursive: true, force: true });
    throw new Error(`${what} cannot be installed: npm ended with ${code}`);
  }
  // Another run may have been faster; then this one is not needed.
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
}
