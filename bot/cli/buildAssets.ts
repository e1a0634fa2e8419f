import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { build as bundle } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WEB_CHAT = join(ROOT, 'node_modules/botframework-webchat/dist/webchat.js');
const zip = promisify(gzip);

/** Sizes in bytes as sent, which is compressed, by name. */
export type AssetSizes = Record<string, number>;

/**
 * Builds what the pages load into `folder`, each file with its compressed form beside it. Without
 * botframework-webchat, which production installs leave out, there is no webchat.js and so no chat page.
 */
export async function buildAssets(folder: string): Promise<AssetSizes> {
  await mkdir(folder, { recursive: true });
  const contents = new Map([...(await bundled()), ...(await copied())]);
  const sizes = await Promise.all([...contents].map(([name, body]) => write(folder, name, body)));
  return Object.fromEntries(sizes);
}

async function bundled(): Promise<[string, Uint8Array][]> {
  const { outputFiles } = await bundle({
    entryPoints: [
      'client/chat.ts',
      'client/desk.ts',
      'client/policy.ts',
      'styles/chat.css',
      'styles/desk.css',
      'styles/policy.css',
    ],
    absWorkingDir: join(ROOT, 'bot/web'),
    outdir: 'assets',
    entryNames: '[name]',
    bundle: true,
    platform: 'browser',
    format: 'iife',
    target: 'es2020',
    minify: true,
    write: false,
    logLevel: 'warning',
  });
  return outputFiles.map(({ path, contents }) => [basename(path), contents]);
}

async function copied(): Promise<[string, Uint8Array][]> {
  const icon = await readFile(join(ROOT, 'bot/web/icon.svg'));
  const webChat = await readFile(WEB_CHAT).catch(() => undefined);
  return webChat
    ? [
        ['icon.svg', icon],
        ['webchat.js', webChat],
      ]
    : [['icon.svg', icon]];
}

async function write(folder: string, name: string, body: Uint8Array): Promise<[string, number]> {
  const zipped = await zip(body);
  await Promise.all([writeFile(join(folder, name), body), writeFile(join(folder, `${name}.gz`), zipped)]);
  return [name, zipped.length];
}
