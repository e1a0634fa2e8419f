import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launch } from '../browser/chatPage.ts';
import { builtBot } from '../support/builtBot.ts';
import { findChromium } from '../support/chromium.ts';
import { startProcess } from '../support/serverProcess.ts';

const STARTS = 5;
const ROUNDS = 15;
/** Milliseconds between two acts: people read before they tap again, and meanwhile the page draws the card. */
const PAUSE = 300;

/**
 * Run in the page: from what is done until the panel is new. Changing a fact by tap, changing it back, and ticking a
 * step; `message` writes into the conversation instead.
 */
const UPDATED = `act => new Promise(resolve => {
  const panel = document.getElementById('panel');
  const from = performance.now();
  new MutationObserver((_, observer) => { observer.disconnect(); resolve(performance.now() - from); })
    .observe(panel, { childList: true });
  act.click === undefined ? document.dispatchEvent(new KeyboardEvent('keydown', { key: act.key, bubbles: true })) : document.querySelector(act.click).click();
})`;

if (!findChromium()) {
  process.stdout.write('the desk: not measured: no Chromium\n');
  process.exit();
}

const folder = await mkdtemp(join(tmpdir(), 'bench-'));
const [browser, server] = await Promise.all([
  launch(),
  builtBot().then((entry) => startProcess(entry, { PORT: '0', STORAGE_DIR: folder })),
]);
try {
  const starts: number[] = [];
  const sizes = new Map<string, number>();
  for (let start = 0; start < STARTS; start += 1) starts.push(await usable(sizes));
  const page = await openDesk();
  const [taps, messages, trips] = [[], [], []] as [number[], number[], number[]];
  for (let round = 0; round < ROUNDS; round += 1) {
    taps.push(
      await updated(page, { key: '4' }),
      await updated(page, { key: '2' }),
      await updated(page, { key: '1' }),
    );
    trips.push(await roundTrip(page));
    messages.push(await updatedBy(page, 'csp-partner'));
    taps.push(await updated(page, { key: 'n' }));
  }
  await page.close();
  const line = (name: string, times: number[]) =>
    `${name}: p50 ${at(times, 0.5)} ms, p95 ${at(times, 0.95)} ms, n ${times.length}`;
  process.stdout.write(`the desk, built, in Chromium
${line('tap until the panel is new', taps)}, ${ratio(taps, trips)} × the bot's own round trip
${line('message until the panel is new', messages)}, ${ratio(messages, trips)} ×
${line('round trip from the page', trips)}
usable after navigation, empty cache: ${starts.map((ms) => Math.round(ms)).join(', ')} ms
what it loads, as sent: ${[...sizes].map(([name, bytes]) => `${name} ${Math.ceil(bytes / 1024)} kB`).join(', ')}
`);
} finally {
  await browser.close();
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}

async function openDesk(onPage?: (page: Page) => void): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  const page = await context.newPage();
  onPage?.(page);
  await page.goto(`${server.address}/desk?lang=en`);
  await page.locator('.options button').first().waitFor();
  return page;
}

/** From navigation to the first question that can be answered; a context of its own has nothing cached. */
async function usable(sizes: Map<string, number>): Promise<number> {
  const started = performance.now();
  const page = await openDesk((opened) =>
    opened.on('requestfinished', async (request) => {
      if (!request.url().startsWith('http')) return;
      const { responseBodySize } = await request.sizes().catch(() => ({ responseBodySize: 0 }));
      sizes.set(new URL(request.url()).pathname.split('/').at(-1) || 'desk', responseBodySize);
    }),
  );
  const elapsed = performance.now() - started;
  await page.context().close();
  return elapsed;
}

async function updated(page: Page, act: { key: string } | { click: string }): Promise<number> {
  await page.waitForTimeout(PAUSE);
  return page.evaluate<number>(`(${UPDATED})(${JSON.stringify(act)})`);
}

async function updatedBy(page: Page, text: string): Promise<number> {
  await page.getByRole('textbox').fill(text);
  return updated(page, { click: '.webchat__send-button' });
}

/** The same kind of turn without a page around it, of a person of its own. */
function roundTrip(page: Page): Promise<number> {
  return page.evaluate<number>(`(async () => {
    const id = () => crypto.randomUUID();
    const body = JSON.stringify({ type: 'message', id: id(), text: 'azure ea', channelId: 'webchat', serviceUrl: location.origin,
      deliveryMode: 'expectReplies', conversation: { id: id() }, from: { id: id() }, recipient: { id: 'bot' }, channelData: { view: 'desk' } });
    const from = performance.now();
    await (await fetch('/api/messages', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })).json();
    return performance.now() - from;
  })()`);
}

function at(times: readonly number[], share: number): string {
  const sorted = [...times].sort((one, other) => one - other);
  return (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(1);
}

function ratio(times: readonly number[], trips: readonly number[]): string {
  return (Number(at(times, 0.5)) / Number(at(trips, 0.5))).toFixed(2);
}
