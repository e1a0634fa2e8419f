import { readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { findChromium } from './support/chromium.ts';

/** Suites that need more than this machine, by their folder: each has a command of its own, except the browser's. */
const SPECIAL = ['browser', 'azurite', 'teams'];
const NEED_CHROMIUM = ['browser', 'teams'];

// Runs the specs in one process: `run.ts` all that need nothing but this machine and, where there is one, Chromium;
// `run.ts --browser`, `--azurite` or `--teams` those of that folder alone.
const folder = fileURLToPath(new URL('.', import.meta.url));
const specs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.spec.ts'))
  .sort();
const isIn = (part: string) => (name: string) => name.startsWith(`${part}${sep}`);
const only = SPECIAL.find((part) => process.argv.includes(`--${part}`));
const chromium = findChromium();

if (!chromium && (only ? NEED_CHROMIUM.includes(only) : process.env.CI)) {
  process.stderr.write('No Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM\n');
  process.exit(1);
}

const ordinary = [
  ...specs.filter((name) => !SPECIAL.some((part) => isIn(part)(name))),
  ...(chromium ? specs.filter(isIn('browser')) : []),
];
const mocha = new Mocha({ timeout: 20_000, reporter: 'dot', forbidOnly: true, forbidPending: true });
for (const name of only ? specs.filter(isIn(only)) : ordinary) mocha.addFile(join(folder, name));
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  if (!chromium && !only) process.stdout.write('browser suites: not run: no Chromium\n');
  process.stdout.write(`${runner.stats?.passes ?? 0} passed, ${failures} failed\n`);
  // A failed test may have left a server open, which must not keep the run from ending.
  process.exit(failures === 0 && (runner.stats?.passes ?? 0) > 0 ? 0 : 1);
});
