import { readFile, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright-core';
import { findChromium } from '../../test/support/chromium.ts';

const APP = new URL('./', import.meta.url);
/** The sign alone, white on nothing, for the outline. */
const OUTLINE = '.ground { display: none } .sign { stroke: #fff }';

// Draws both icons of the Teams app from its one picture.
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
const svg = await readFile(new URL('icon.svg', APP), 'utf8');
for (const [name, side, style] of [
  ['color.png', 192, ''],
  ['outline.png', 32, OUTLINE],
] as const) {
  const page = await browser.newPage({ viewport: { width: side, height: side } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block } ${style}</style>${svg}`);
  await writeFile(new URL(name, APP), await page.screenshot({ omitBackground: true }));
}
await browser.close();
