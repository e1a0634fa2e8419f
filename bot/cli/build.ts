import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { build as bundle } from 'esbuild';
import { buildAssets } from './buildAssets.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** CommonJS packages inside the bundle expect what a module does not have. */
const COMMONJS = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  'const require = __createRequire(import.meta.url);',
  'const __ownFilename = __fileURLToPath(import.meta.url);',
  "const __ownDirname = __fileURLToPath(new URL('.', import.meta.url));",
].join('\n');
/** Under names of our own, since a package may declare these two itself. */
const OWN_NAMES = { __filename: '__ownFilename', __dirname: '__ownDirname' };

/** Bundles the bot for Node: one file that starts fast, and more for what few need. Gives the size of the one in bytes. */
export async function buildBot(outDir: string, entry = join(ROOT, 'bot/index.ts')): Promise<number> {
  const { metafile } = await bundle({
    entryPoints: [entry],
    outdir: join(outDir, 'bot'),
    entryNames: 'index',
    absWorkingDir: ROOT,
    bundle: true,
    // What is imported only where it is configured stays out of the file that everybody loads.
    splitting: true,
    chunkNames: '[name]-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: COMMONJS },
    define: OWN_NAMES,
    external: ['dtrace-provider'],
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    logLevel: 'warning',
  });
  return Object.entries(metafile.outputs).find(([name]) => name.endsWith('index.js'))?.[1].bytes ?? 0;
}

/** Builds everything that runs into `outDir`, which is emptied first. */
export async function build(outDir: string): Promise<string> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const [bot, assets] = await Promise.all([
    buildBot(outDir),
    buildAssets(join(outDir, 'bot/web/assets')),
    cp(join(ROOT, 'policy/editions'), join(outDir, 'policy/editions'), { recursive: true }),
  ]);
  const sizes = Object.entries({ 'bot/index.js': bot, ...assets }).map(
    ([name, bytes]) => `${name} ${kilobytes(bytes)}`,
  );
  const without =
    'webchat.js' in assets ? '' : '; no chat page, because botframework-webchat is not installed';
  return `${sizes.join(', ')}${without}`;
}

function kilobytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024)} kB`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const sizes = await build(join(ROOT, 'dist'));
  process.stdout.write(`built dist in ${Math.round(performance.now())} ms: ${sizes}\n`);
}
