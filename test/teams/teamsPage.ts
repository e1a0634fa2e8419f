import { expect } from 'chai';
import type { Browser, Locator, Page } from 'playwright-core';
import { rowNamed } from '../support/rowNamed.ts';

/** Somebody in the playground, who looks at the newest card of the chat that is open. */
export class TeamsPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  static async open(browser: Browser, address: string): Promise<TeamsPage> {
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
    page.setDefaultTimeout(20_000);
    await page.route(/^https:/, (route) => route.abort());
    await page.goto(address);
    await page.getByRole('textbox').waitFor();
    return new TeamsPage(page);
  }

  get cards(): Locator {
    return this.page.locator('.ac-adaptiveCard');
  }

  get newest(): Locator {
    return this.cards.last();
  }

  async opens(chat: string): Promise<this> {
    await this.page.getByRole('treeitem', { name: chat }).click();
    return this;
  }

  /** Taps a line or a button, named from its start, of the newest card or of another. */
  async taps(name: string, card: Locator = this.newest): Promise<this> {
    const starts = new RegExp(`^${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
    await card
      .getByRole('button', { name: rowNamed(starts) })
      .first()
      .click();
    return this;
  }

  async types(text: string): Promise<this> {
    await this.page.getByRole('textbox').first().click();
    await this.page.keyboard.type(text);
    await this.page.keyboard.press('Enter');
    return this;
  }

  /** Types to the bot where others are: names it first. */
  async mentions(text: string): Promise<this> {
    await this.page.getByRole('textbox').first().click();
    await this.page.keyboard.type('@');
    // The list takes a moment before it takes a click.
    await this.page.waitForTimeout(500);
    await this.page.getByRole('menuitem', { name: 'Test Bot' }).last().click({ delay: 100 });
    await this.page.keyboard.type(` ${text}`);
    await this.page.keyboard.press('Enter');
    return this;
  }

  /** Lets the playground send an event, such as "Uninstall application". */
  async mocks(event: string): Promise<this> {
    await this.page.getByText('Mock an Activity').click();
    await this.page
      .getByRole('menuitem')
      .filter({ hasText: new RegExp(`^${event}$`) })
      .click();
    await this.page.getByRole('dialog').getByRole('button', { name: /^Send/ }).click();
    return this;
  }

  /** Waits until the newest card says this. */
  async sees(text: string): Promise<this> {
    await this.newest.getByText(text).first().waitFor();
    return this;
  }

  async seesNowhere(text: string): Promise<this> {
    await this.page.waitForTimeout(1500);
    expect(await this.newest.getByText(text).count(), text).to.equal(0);
    return this;
  }

  async has(cards: number): Promise<this> {
    await this.cards.nth(cards - 1).waitFor();
    await this.page.waitForTimeout(700);
    expect(await this.cards.count()).to.equal(cards);
    return this;
  }

  /** Searches the message extension for a case, puts the one that is called so into a message, and sends it. */
  async inserts(query: string, title: RegExp): Promise<this> {
    await this.page.getByLabel('Trigger Message Extension App').click();
    await this.page.getByRole('menuitem', { name: 'Search Command' }).click();
    await this.page.getByPlaceholder('Enter a search term').fill(query);
    await this.page.getByRole('heading', { name: title }).click({ delay: 100 });
    // The card takes a moment to get into the message.
    await this.page.waitForTimeout(1000);
    await this.page.getByLabel('Send Message').click();
    return this;
  }
}
