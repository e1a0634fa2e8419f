import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type Server } from 'restify';
import { buildAssets } from '../../../bot/cli/buildAssets.ts';
import { type Editions, mountPages, type PagesOptions } from '../../../bot/web/pages.ts';
import { createTranslators } from '../../../dialogs/translate.ts';
import type { Edition } from '../../../policy/edition.ts';
import { edition } from '../../support/edition.ts';

export type Site = {
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  text(path: string, headers?: Record<string, string>): Promise<string>;
  close(): Promise<void>;
};

const folder = mkdtemp(join(tmpdir(), 'pages-'));
let built: Promise<string> | undefined;

/** The folder of the built assets; built once for all specs. */
export function assets(): Promise<string> {
  built ??= folder.then(async (path) => {
    await buildAssets(path);
    return path;
  });
  return built;
}

after(async () => rm(await folder, { recursive: true, force: true }));

/** A server with the pages alone. */
export async function openSite(
  chat: PagesOptions['chat'] = { kind: 'here' },
  all: Edition[] = [edition],
  more: Partial<PagesOptions> = {},
): Promise<Site> {
  const server = createServer();
  const [newest = edition] = all.filter(({ preview }) => !preview);
  const editions: Editions = { newest, all, byId: (id) => all.find((one) => one.id === id) };
  mountPages(server, {
    assets: await assets(),
    editions,
    translate: createTranslators(),
    chat,
    keptDays: 90,
    hasPerson: false,
    ...more,
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const base = `http://127.0.0.1:${portOf(server)}`;
  const get: Site['get'] = (path, headers = {}) => fetch(base + path, { headers, redirect: 'manual' });
  return {
    get,
    text: async (path, headers) => (await get(path, headers)).text(),
    close: () => new Promise((closed) => server.close(closed)),
  };
}

function portOf(server: Server): number {
  return server.address().port;
}
