import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { build as bundle, type Metafile } from 'esbuild';
import { buildAssets } from './buildAssets.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** CommonJS packages inside the bundle expect what a module does not have. */
const COMMONJS = [
  "import { createRequire as __createRequire } from 'node:module';",
  "import { fileURLToPath as __fileURLToPath } from 'node:url';",
  'const require = __createRequire(import.meta.url);',
  'const __ownFilename = __fileURLToPath(import.meta.url);',
  "const __ownDirname = __fileURLToPath(new globalThis.URL('.', import.meta.url));",
].join('\n');
/** Under names of our own, since a package may declare these two itself, as one does with URL. */
const OWN_NAMES = { __filename: '__ownFilename', __dirname: '__ownDirname' };

/**
 * Bundles the bot for Node: one file that starts fast, and further ones for what is loaded only where it is configured.
 * Nothing of node_modules is needed to run them. Gives the size in bytes of what every start loads.
 */
export async function buildBot(outDir: string, entry = join(ROOT, 'bot/index.ts')): Promise<number> {
  const { metafile, outputFiles } = await bundle({
    entryPoints: [entry],
    outdir: join(outDir, 'bot'),
    entryNames: 'index',
    chunkNames: 'parts/[name]-[hash]',
    absWorkingDir: ROOT,
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    banner: { js: COMMONJS },
    define: OWN_NAMES,
    external: ['dtrace-provider'],
    minifyWhitespace: true,
    minifySyntax: true,
    legalComments: 'linked',
    sourcemap: true,
    sourcesContent: false,
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
  await mkdir(join(outDir, 'bot/parts'), { recursive: true });
  await Promise.all(
    outputFiles.map(({ path, text }) => writeFile(path, path.endsWith('.js') ? inAscii(text) : text)),
  );
  return loadedAtStart(metafile);
}

/**
 * The same program in ASCII. esbuild leaves patterns as they are, and a single character beyond Latin-1 has V8 take two
 * bytes for each of the others.
 */
function inAscii(program: string): string {
  return program.replace(
    /[^\0-\x7f]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** The entry and what it imports, and what that imports, statically. */
function loadedAtStart({ outputs }: Metafile): number {
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint === 'bot/index.ts');
  const loaded = new Set(entry === undefined ? [] : [entry]);
  for (const name of loaded) {
    for (const { path, kind } of outputs[name]?.imports ?? [])
      if (kind === 'import-statement' && path in outputs) loaded.add(path);
  }
  return [...loaded].reduce((sum, name) => sum + (outputs[name]?.bytes ?? 0), 0);
}

/** Builds everything that runs into `outDir`, which is emptied first. */
export async function build(outDir: string): Promise<string> {
  await rm(outDir, { recursive: true, force: true });
  await mkdir(outDir, { recursive: true });
  const [bot, assets] = await Promise.all([
    buildBot(outDir),
    buildAssets(join(outDir, 'bot/web/assets')),
    cp(join(ROOT, 'policy/editions'), join(outDir, 'policy/editions'), { recursive: true }),
    // So that the folder runs wherever it is copied to.
    writeFile(join(outDir, 'package.json'), '{ "type": "module" }\n'),
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
