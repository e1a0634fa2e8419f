import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installedAzurite } from '../../azurite/installed.ts';
import type { Figure } from '../figure.ts';
import { BREAKS, type Break } from './breaks.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const NOT_SOURCES = new Set(['node_modules', 'dist', '.git']);

/**
 * Breaks every promise in a copy of the sources, one after another, and runs the specs that must notice.
 * @throws Error when one is not noticed, or when those specs fail without it
 */
export async function tryPromises(): Promise<Figure[]> {
  await installedAzurite();
  const copy = await mkdtemp(join(tmpdir(), 'promises-'));
  try {
    await copySources(copy);
    const specs = [...new Set(BREAKS.flatMap(({ noticedBy }) => noticedBy))];
    const failure = await failureOf(copy, specs);
    if (failure !== undefined) throw new Error(`the specs fail although no promise is broken:\n${failure}`);
    const unnoticed = [];
    for (const broken of BREAKS) if (!(await isNoticed(copy, broken))) unnoticed.push(broken.promise);
    if (unnoticed.length > 0)
      throw new Error(`nothing noticed that this was broken: ${unnoticed.join('; ')}`);
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  return [{ tried: 'promises broken on purpose', times: BREAKS.length, outcome: 'each noticed by a test' }];
}

async function copySources(copy: string): Promise<void> {
  const names = (await readdir(ROOT)).filter((name) => !NOT_SOURCES.has(name));
  await Promise.all(names.map((name) => cp(join(ROOT, name), join(copy, name), { recursive: true })));
  await symlink(join(ROOT, 'node_modules'), join(copy, 'node_modules'));
}

async function isNoticed(copy: string, { file, replaced, by, noticedBy }: Break): Promise<boolean> {
  const path = join(copy, file);
  const whole = await readFile(path, 'utf8');
  await writeFile(
    path,
    whole.replace(replaced, () => by),
  );
  const failure = await failureOf(copy, noticedBy);
  await writeFile(path, whole);
  return failure !== undefined;
}

/** What mocha says of the specs where one fails; undefined where all pass. */
async function failureOf(copy: string, specs: readonly string[]): Promise<string | undefined> {
  const options = ['--exit', '--bail', '--reporter', 'dot'];
  const mocha = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/mocha/bin/mocha.js'), ...options, ...specs],
    {
      cwd: copy,
      stdio: ['ignore', 'pipe', 'ignore'],
    },
  );
  let said = '';
  mocha.stdout.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  const [code] = await once(mocha, 'close');
  return code === 0 ? undefined : said;
}
