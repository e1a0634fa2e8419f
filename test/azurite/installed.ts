import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';

const VERSION = '3.37.0';

/**
 * Where Azurite is. It is 365 MB, so that it is installed for its own suites alone, once for all checkouts:
 * into `AZURITE_CACHE` or the user's cache. What was installed is whole or not there.
 */
export async function installedAzurite(env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const cache = env.AZURITE_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'azurite');
  const folder = join(cache, VERSION);
  const bin = join(folder, 'node_modules/azurite/dist/src/blob/main.js');
  if (!existsSync(bin)) await install(folder);
  return bin;
}

async function install(folder: string): Promise<void> {
  process.stdout.write(`installing azurite ${VERSION} into ${folder}\n`);
  await mkdir(dirname(folder), { recursive: true });
  const half = await mkdtemp(`${folder}-`);
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const npm = spawn('npm', ['install', '--prefix', half, ...options, `azurite@${VERSION}`], {
    cwd: half,
    stdio: 'inherit',
  });
  const [code] = await once(npm, 'exit');
  if (code !== 0) {
    await rm(half, { recursive: true, force: true });
    throw new Error(`azurite cannot be installed: npm ended with ${code}`);
  }
  // Another run may have been faster; then this one is not needed.
  await rename(half, folder).catch(() => rm(half, { recursive: true, force: true }));
}
