import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Output } from '../output.ts';
import { readApp } from './app.ts';
import { readOptions, USAGE } from './options.ts';
import { pack } from './pack.ts';

const APP = fileURLToPath(new URL('../../../deploymentTemplates/teamsAppManifest/', import.meta.url));

/** Writes a package ready to upload, or names every fault, a line each, and writes nothing. */
async function run(words: readonly string[]): Promise<Output> {
  const options = readOptions(words);
  if ('faults' in options) return { stderr: `${options.faults.join('\n')}\n${USAGE}`, exitCode: 2 };
  const { place, isGovernment, out } = options;
  const packed = await pack(await readApp(isGovernment ? join(APP, 'government') : APP, APP, place));
  if ('faults' in packed) {
    const lines = packed.faults.map(({ check, where, says }) => `${check}: ${where}: ${says}`);
    return { stderr: `${lines.join('\n')}\n`, exitCode: 1 };
  }
  await mkdir(dirname(out), { recursive: true });
  await writeFile(out, packed.zip);
  return {
    stdout: `${out}: ${Math.ceil(packed.zip.length / 1024)} kB, ready to upload to Teams\n`,
    exitCode: 0,
  };
}

const { stdout = '', stderr = '', exitCode } = await run(process.argv.slice(2));
process.stdout.write(stdout);
process.stderr.write(stderr);
process.exitCode = exitCode;
