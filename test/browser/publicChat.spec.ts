import { expect } from 'chai';
import type { Browser } from 'playwright-core';
import { type ChannelService, startChannelService } from '../support/channelService.ts';
import { type DirectLineService, SECRET, startDirectLine } from '../support/directLineService.ts';
import { freePort } from '../support/freePort.ts';
import { type ProductionBot, startProductionBot } from '../support/productionBot.ts';
import { ChatPage, launch } from './chatPage.ts';

describe('the public chat page, through Direct Line', function () {
  this.timeout(90_000);
  let channels: ChannelService;
  let line: DirectLineService;
  let bot: ProductionBot;
  let browser: Browser;
  before(async () => {
    const port = await freePort();
    [channels, line, browser] = await Promise.all([startChannelService(), startDirectLine(), launch()]);
    bot = await startProductionBot(channels, {
      PORT: String(port),
      DIRECT_LINE_SECRET: SECRET,
      DIRECT_LINE_URL: line.origin,
      TRUSTED_ORIGINS: `http://127.0.0.1:${port}`,
      ALLOWED_SERVICE_URLS: line.origin,
    });
    line.deliverTo((activity) =>
      fetch(`${bot.address}/api/messages`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: channels.bearer({ serviceurl: line.origin }),
        },
        body: JSON.stringify(activity),
      }),
    );
  });
  after(async () => {
    await browser?.close();
    await bot?.stop();
    line.stop();
    channels.stop();
  });

  it('greets in the language of the page, takes taps and words, and goes on after a reload', async () => {
    const chat = await ChatPage.open(browser, bot.address, 'es');
    await chat.sees('¿Dónde compró el cliente la suscripción?');
    await chat.taps(/^EA/);
    await chat.types('azure');
    expect(await chat.reads()).to.contain('Sí');
    const shown = await chat.cards.count();
    await chat.page.reload();
    await chat.shows(shown);
    await chat.types('nuevo caso');
    expect(line.asked, 'one conversation').to.have.length(1);
    const users = line.posted.map(({ from }) => (from as { id: string }).id);
    expect(new Set(users)).to.have.property('size', 1);
    expect(users[0]).to.match(/^dl_/);
    expect(chat.complaints).to.deep.equal([]);
    await chat.page.close();
  });

  it('follows a change of language without leaving the conversation', async () => {
    const chat = await ChatPage.open(browser, bot.address, 'en');
    const before = await chat.cards.count();
    await chat.page.getByRole('link', { name: 'Español' }).click();
    await chat.shows(before + 1);
    await chat.sees('¿Dónde compró el cliente la suscripción?');
    expect(chat.complaints).to.deep.equal([]);
    await chat.page.close();
  });

  it('says so when no conversation can be had, and tries again', async () => {
    line.behave(503);
    const page = await browser.newPage({ locale: 'en-US' });
    await page.goto(bot.address);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    line.behave('well');
    await again.click();
    await page.locator('.ac-adaptiveCard').first().waitFor();
    expect(await again.isVisible()).to.equal(false);
    await page.close();
  });
});
