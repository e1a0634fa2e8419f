import { LANGUAGES } from '../../policy/facts.ts';
import { expectAccessible } from './accessible.ts';
import { ChatPage } from './chatPage.ts';
import { DeskPage } from './deskPage.ts';
import { Site } from './site.ts';

/** States of the desk, by the address and the keys that lead there. */
const STATES: Record<string, { query: string; keys?: string[]; says?: string; clicks?: string }> = {
  'the first question': { query: '' },
  'what it hangs on': { query: '&origin=ea', keys: ['0'] },
  'an answer with a step ticked': { query: '&origin=ea&kind=usage-based', keys: ['1', 'd'] },
  'a refusal': { query: '&goal=sell-to-csp' },
  'an answer that has to be confirmed': { query: '&origin=third-party-non-csp&kind=usage-based' },
  'an answer that is excluded': { query: '&origin=syndication-partner' },
  'a comparison': { query: '&origin=ea&kind=usage-based', says: 'what if it was open' },
  'a visit of two': { query: '&origin=ea&kind=usage-based', keys: ['a', '3'] },
  'a fact that is being changed': {
    query: '&origin=ea&kind=usage-based',
    clicks: '[data-key=change-origin]',
  },
  why: { query: '&origin=ea&kind=usage-based', clicks: '[data-key=why-summary]' },
};

describe('accessibility', function () {
  this.timeout(120_000);
  const site = Site.forSuite(async () => ({ LEARN_REPORT: 'on' }));

  for (const width of [1280, 390]) {
    it(`of the desk in every state, light and dark, ${width} pixels`, async () => {
      const desk = await DeskPage.open(site.browser, `${site.address}/desk?lang=en`, { width });
      // Each state is reached as if in a tab of its own.
      await desk.page.addInitScript("location.protocol === 'http:' && sessionStorage.clear()");
      for (const [name, { query, keys = [], says, clicks }] of Object.entries(STATES)) {
        await desk.beginsAt(`${site.address}/desk?lang=en${query}`);
        await desk.presses(...keys);
        if (says && width > 860) await desk.writes(says);
        if (clicks) await desk.page.click(clicks);
        await expectAccessible(desk.page, name);
      }
      await desk.close();
    });

    it(`of the other pages, light and dark, ${width} pixels`, async () => {
      for (const language of LANGUAGES) {
        const chat = await ChatPage.open(site.browser, `${site.address}/?lang=${language}`, language, width);
        await expectAccessible(chat.page, `chat in ${language}`);
        for (const text of ['tour', 'practice', 'not sure', 'progress']) {
          await chat.types(text);
          await expectAccessible(chat.page, `${text} in ${language}`);
        }
        for (const path of ['policy', 'privacy', 'learn/report']) {
          await chat.page.goto(`${site.address}/${path}?lang=${language}`);
          await expectAccessible(chat.page, `${path} in ${language}`);
        }
        await chat.page.close();
      }
    });
  }

  it('of the list of keys', async () => {
    const desk = await DeskPage.open(site.browser, `${site.address}/desk?lang=es`, { language: 'es' });
    await desk.page.keyboard.press('?');
    await desk.page.locator('#keys').waitFor();
    await expectAccessible(desk.page, 'keys');
    await desk.close();
  });
});
