import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Mocha from 'mocha';
import { findChromium } from './support/chromium.ts';

// Runs the specs in one process: `run.ts` all that need nothing but this machine, `run.ts --browser` those that need
// Chromium, `run.ts --azurite` those that need Azurite.
const folder = fileURLToPath(new URL('.', import.meta.url));
const specs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.spec.ts'))
  .sort();
const specsIn = (part: string) => specs.filter((name) => name.startsWith(part));
const [inBrowser, onAzurite] = [specsIn('browser'), specsIn('azurite')];
const others = specs.filter((name) => !inBrowser.includes(name) && !onAzurite.includes(name));
const onlyAzurite = process.argv.includes('--azurite');
const onlyBrowser = process.argv.includes('--browser');
const chromium = findChromium();

if (!chromium && !onlyAzurite && (onlyBrowser || process.env.CI)) {
  process.stderr.write('No Chromium: install it (Debian: apt-get install chromium) or name it in CHROMIUM\n');
  process.exit(1);
}

const mocha = new Mocha({ timeout: 20_000, reporter: 'dot', forbidOnly: true, forbidPending: true });
const ordinary = [...(onlyBrowser ? [] : others), ...(chromium ? inBrowser : [])];
for (const name of onlyAzurite ? onAzurite : ordinary) {
  mocha.addFile(join(folder, name));
}
await mocha.loadFilesAsync();
const runner = mocha.run((failures) => {
  if (!chromium && !onlyAzurite) process.stdout.write('browser suites: not run: no Chromium\n');
  process.stdout.write(`${runner.stats?.passes ?? 0} passed, ${failures} failed\n`);
  // A failed test may have left a server open, which must not keep the run from ending.
  process.exit(failures === 0 && (runner.stats?.passes ?? 0) > 0 ? 0 : 1);
});
