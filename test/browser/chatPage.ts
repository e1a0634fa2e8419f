import { expect } from 'chai';
import { type Browser, chromium, type Locator, type Page } from 'playwright-core';
import type { Language } from '../../policy/facts.ts';
import { findChromium } from '../support/chromium.ts';
import { rowNamed } from '../support/rowNamed.ts';
import { complaintsOf } from './complaints.ts';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export function launch(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('no Chromium; name one in CHROMIUM');
  return chromium.launch({ executablePath, args: QUIET });
}

/** Somebody chatting in a browser, who looks only at the newest card. */
export class ChatPage {
  readonly page: Page;
  /** What the browser complained about. */
  readonly complaints: string[];

  private constructor(page: Page) {
    this.page = page;
    this.complaints = complaintsOf(page);
  }

  static async open(browser: Browser, address: string, language: Language, width = 1280): Promise<ChatPage> {
    const locale = { en: 'en-US', es: 'es-ES' }[language];
    const page = await browser.newPage({ viewport: { width, height: 900 }, locale });
    await page.route(/^https:/, (route) => route.abort());
    const chat = new ChatPage(page);
    await page.goto(address);
    await chat.shows(1);
    return chat;
  }

  get cards(): Locator {
    return this.page.locator('.ac-adaptiveCard');
  }

  get newest(): Locator {
    return this.cards.last();
  }

  /** Waits until this many cards are there. */
  async shows(count: number): Promise<void> {
    await this.cards.nth(count - 1).waitFor();
  }

  /** Taps what is called so on the newest card, or on another, and waits for the reply. Rows begin with their number. */
  async taps(name: string | RegExp, card: Locator = this.newest): Promise<this> {
    const before = await this.cards.count();
    await card
      .getByRole('button', { name: rowNamed(name), exact: typeof name === 'string' })
      .first()
      .click();
    await this.shows(before + 1);
    return this;
  }

  async types(text: string): Promise<this> {
    const before = await this.cards.count();
    const box = this.page.getByRole('textbox');
    await box.fill(text);
    await box.press('Enter');
    await this.shows(before + 1);
    return this;
  }

  async reads(): Promise<string> {
    return (await this.newest.innerText()).replace(/\s+/g, ' ');
  }

  async sees(text: string): Promise<this> {
    expect(await this.reads()).to.contain(text);
    return this;
  }
}
