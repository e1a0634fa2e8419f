import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { HTML, MARK, MARKDOWN, TEMPLATES } from '../fire/hostile/texts.ts';
import { alarmOn } from './alarms.ts';
import { ChatPage } from './chatPage.ts';
import { DeskPage } from './deskPage.ts';
import { PublicSite } from './publicSite.ts';
import { Site } from './site.ts';

const TYPED = [...MARKDOWN, ...HTML, ...TEMPLATES];
/** One of each kind, for what takes longer. */
const FEW = [0, 1, 6, 9, 11, 14, 20].flatMap((index) => TYPED[index] ?? []);

/** Makes a page's conversation one of a group, in which the person has this name. */
async function inGroup(page: Page, name: () => string): Promise<void> {
  await page.route('**/api/messages', (route) => {
    const activity = route.request().postDataJSON();
    const conversation = { ...activity.conversation, isGroup: true };
    void route.continue({
      postData: JSON.stringify({ ...activity, conversation, from: { ...activity.from, name: name() } }),
    });
  });
}

/** Types each text and sees that neither it nor the reply comes alive. */
async function typesAll(chat: ChatPage, texts: readonly string[]): Promise<(what: string) => Promise<void>> {
  const isQuiet = alarmOn(chat.page);
  for (const text of texts) {
    await chat.types(text);
    await isQuiet(text);
  }
  expect(await chat.page.locator('#conversation').innerText()).to.contain(texts[0]);
  expect(await chat.cards.getByText(MARK).count()).to.equal(0);
  return isQuiet;
}

describe('hostile texts in a browser', function () {
  this.timeout(120_000);
  const site = Site.forSuite();

  it('stay texts in the chat, in the person’s own words too, and after a reload', async () => {
    const chat = await ChatPage.open(site.browser, `${site.address}/?lang=en`, 'en');
    const isQuiet = await typesAll(chat, TYPED);
    const cards = await chat.cards.count();
    await chat.page.reload();
    await chat.shows(cards);
    await isQuiet('after a reload');
    expect(chat.complaints).to.deep.equal([]);
    await chat.page.close();
  });

  it('stay texts at the desk', async () => {
    const desk = await DeskPage.open(site.browser, `${site.address}/desk?lang=en&origin=ea`);
    const isQuiet = alarmOn(desk.page);
    for (const text of FEW) {
      await desk.writes(text);
      await isQuiet(text);
    }
    expect(await desk.panel.getByText(MARK).count()).to.equal(0);
    await desk.close();
  });

  it('are nothing but letters where they are the name of somebody in a group', async () => {
    const chat = await ChatPage.open(site.browser, `${site.address}/?lang=en`, 'en');
    const isQuiet = alarmOn(chat.page);
    let name = '';
    await inGroup(chat.page, () => name);
    for (name of FEW) {
      await chat.types('ea');
      await isQuiet(name);
      expect(await chat.reads()).to.match(/^For [^[\]<>*_`#|{}$:/]*mark7er/);
    }
    await chat.page.close();
  });

  it('do nothing in the address of a page', async () => {
    const page = await site.browser.newPage();
    const isQuiet = alarmOn(page);
    for (const text of FEW) {
      const query = new URLSearchParams({ lang: text, origin: text, edition: text, [text]: text });
      for (const path of ['/policy', '/privacy']) {
        await page.goto(`${site.address}${path}?${query}`);
        await isQuiet(`${path} ${text}`);
      }
      await page.goto(`${site.address}/desk?${query}#${encodeURIComponent(text)}`);
      await page.locator('#panel .say').waitFor();
      await isQuiet(`/desk ${text}`);
    }
    await page.close();
  });
});

describe('hostile texts that went through Direct Line', function () {
  this.timeout(120_000);
  const site = PublicSite.forSuite();

  it('stay texts', async () => {
    const chat = await ChatPage.open(site.browser, `${site.address}/?lang=en`, 'en');
    await typesAll(chat, FEW);
    await chat.page.close();
  });
});
