import { expect } from 'chai';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import type { Language } from '../../policy/facts.ts';
import { complaintsOf } from './complaints.ts';

export type DeskLook = { language?: Language; width?: number; dark?: boolean };

/** An agent at the desk, who uses nothing but the keyboard. */
export class DeskPage {
  readonly page: Page;
  /** What the browser complained about. */
  readonly complaints: string[];

  private constructor(page: Page) {
    this.page = page;
    this.complaints = complaintsOf(page);
  }

  /** A profile of its own, so that nothing is shared with other pages but the bot. */
  static async open(browser: Browser, address: string, look: DeskLook = {}): Promise<DeskPage> {
    const { language = 'en', width = 1280, dark = false } = look;
    const context = await browser.newContext({
      viewport: { width, height: 900 },
      locale: { en: 'en-US', es: 'es-ES' }[language],
      colorScheme: dark ? 'dark' : 'light',
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    return DeskPage.in(context, address);
  }

  static async in(context: BrowserContext, address: string): Promise<DeskPage> {
    const page = await context.newPage();
    await page.route(/^https:/, (route) => route.abort());
    const desk = new DeskPage(page);
    await page.goto(address);
    await desk.panel.locator('.say').waitFor();
    return desk;
  }

  /** Begins anew at another address, as in a new tab, with what the browser has loaded already. */
  async beginsAt(address: string): Promise<this> {
    await this.page.goto('about:blank');
    await this.page.goto(address);
    await this.panel.locator('.say').waitFor();
    return this;
  }

  get panel(): Locator {
    return this.page.locator('#panel');
  }

  get spoken(): Locator {
    return this.panel.locator('.spoken');
  }

  /** Presses keys one after another; each has to change the panel before the next. */
  async presses(...keys: string[]): Promise<this> {
    for (const key of keys) {
      const before = await this.panel.innerHTML();
      await this.page.keyboard.press(key);
      await expectOther(() => this.panel.innerHTML(), before, key);
    }
    return this;
  }

  /** Goes on with Tab until what has the focus is called so. */
  async tabsTo(name: string | RegExp): Promise<this> {
    const wanted = this.panel.getByRole('button', { name, exact: typeof name === 'string' }).first();
    if ((await this.page.locator('#case:focus, #case :focus').count()) === 0)
      await this.page.keyboard.press('g');
    for (let tabs = 0; tabs < 120; tabs += 1) {
      if (await this.hasFocus(wanted)) return this;
      await this.page.keyboard.press('Tab');
    }
    throw new Error(`Tab never comes to ${name}`);
  }

  async hasFocus(part: Locator): Promise<boolean> {
    return (await part.and(this.page.locator(':focus')).count()) > 0;
  }

  /** Writes to the assistant, waits for its reply, and comes back to the panel. */
  async writes(text: string): Promise<this> {
    const cards = this.page.locator('.ac-adaptiveCard');
    await this.page.getByRole('textbox').waitFor();
    const before = await cards.count();
    await this.page.keyboard.press('w');
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    await cards.nth(before).waitFor();
    await this.page.keyboard.press('Escape');
    return this;
  }

  async reads(text: string | RegExp): Promise<this> {
    await this.panel.getByText(text).first().waitFor();
    return this;
  }

  /** What a key puts on the clipboard. */
  async copies(key: string): Promise<string> {
    await this.page.evaluate("navigator.clipboard.writeText('')");
    await this.page.keyboard.press(key);
    return expectOther(() => this.page.evaluate<string>('navigator.clipboard.readText()'), '', key);
  }

  close(): Promise<void> {
    expect(this.complaints).to.deep.equal([]);
    return this.page.context().close();
  }
}

async function expectOther(read: () => Promise<string>, before: string, what: string): Promise<string> {
  for (let tries = 0; tries < 100; tries += 1) {
    const now = await read();
    if (now !== before) return now;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`nothing changed after ${what}: ${before}`);
}
