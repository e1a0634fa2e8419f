import { expect } from 'chai';
import { ChatPage } from './chatPage.ts';
import { PublicSite } from './publicSite.ts';

describe('the public chat page, through Direct Line', function () {
  this.timeout(90_000);
  const site = PublicSite.forSuite();

  it('greets in the language of the page, takes taps and words, and goes on after a reload', async () => {
    const chat = await ChatPage.open(site.browser, site.address, 'es');
    await chat.sees('¿Dónde compró el cliente la suscripción?');
    await chat.taps(/^EA/);
    await chat.types('azure');
    expect(await chat.reads()).to.contain('Sí');
    const shown = await chat.cards.count();
    await chat.page.reload();
    await chat.shows(shown);
    await chat.types('nuevo caso');
    expect(site.line.asked, 'one conversation').to.have.length(1);
    const users = site.line.posted.map(({ from }) => (from as { id: string }).id);
    expect(new Set(users)).to.have.property('size', 1);
    expect(users[0]).to.match(/^dl_/);
    expect(chat.complaints).to.deep.equal([]);
    await chat.page.close();
  });

  it('follows a change of language without leaving the conversation', async () => {
    const chat = await ChatPage.open(site.browser, site.address, 'en');
    const before = await chat.cards.count();
    await chat.page.getByRole('link', { name: 'Español' }).click();
    await chat.shows(before + 1);
    await chat.sees('¿Dónde compró el cliente la suscripción?');
    expect(chat.complaints).to.deep.equal([]);
    await chat.page.close();
  });

  it('says so when no conversation can be had, and tries again', async () => {
    site.line.behave(503);
    const page = await site.browser.newPage({ locale: 'en-US' });
    await page.goto(site.address);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    site.line.behave('well');
    await again.click();
    await page.locator('.ac-adaptiveCard').first().waitFor();
    expect(await again.isVisible()).to.equal(false);
    await page.close();
  });
});
