import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const TYPES: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
};

export type Asset = {
  /** The form that almost everybody takes, kept in memory; the plain one is five times as large and stays on the disk. */
  zipped: Buffer | undefined;
  plain: () => Promise<Buffer>;
  type: string;
  hash: string;
};

export type Assets = {
  find(name: string): Asset | undefined;
  /** The address of an asset, which changes with its content. */
  address(name: string): string;
};

/**
 * Reads every asset the build left in a folder; nothing else can be asked for afterwards.
 * A `name.gz` beside a file is its compressed form.
 * @throws Error when the folder was not built
 */
export function loadAssets(folder: URL | string): Assets {
  const path = folder instanceof URL ? fileURLToPath(folder) : folder;
  const known = new Map(namesIn(path).map((name) => [name, readAsset(path, name)]));
  if (known.size === 0) throw new Error(`no page assets in ${path}; run \`npm run build\``);
  return {
    find: (name) => known.get(name),
    address: (name) => `/assets/${name}?v=${known.get(name)?.hash ?? ''}`,
  };
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path).filter((name) => extname(name) in TYPES);
  } catch {
    return [];
  }
}

function readAsset(path: string, name: string): Asset {
  const file = `${path}/${name}`;
  const hash = createHash('sha256').update(readFileSync(file)).digest('base64url').slice(0, 16);
  const type = TYPES[extname(name)] ?? 'application/octet-stream';
  return { zipped: readIfThere(`${file}.gz`), plain: () => readFile(file), type, hash };
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
