import { expect } from 'chai';
import { ChatPage } from './chatPage.ts';
import { Site } from './site.ts';

describe('changing course in a browser', function () {
  this.timeout(60_000);
  const site = Site.forSuite();

  const open = (language: 'en' | 'es' = 'en', width = 1280) =>
    ChatPage.open(site.browser, site.address, language, width);

  it('changes an answer and keeps the rest', async () => {
    const chat = await open();
    await chat.taps(/^EA/);
    await chat.taps(/^Licenses/);
    await chat.taps(/^Keep it/);
    await chat.taps(/^Bought: EA/);
    await chat.taps(/^Open/);
    await chat.sees('Yes: ask the customer for a reseller relationship');
    await chat.sees('Bought: Open');
    await chat.sees('Licenses per user');
    await chat.page.close();
  });

  it('goes back, in Spanish, by tap and by typing', async () => {
    const chat = await open('es', 390);
    await chat.taps(/^Un partner que está en CSP/);
    await chat.taps(/^Licencias/);
    await chat.taps('Atrás');
    await chat.sees('¿Qué tipo de suscripción es?');
    await chat.types('atras');
    await chat.sees('¿Dónde compró el cliente la suscripción?');
    await chat.page.close();
  });

  it('holds the answer when somebody is not sure, and resumes', async () => {
    const chat = await open();
    await chat.taps('Not sure');
    await chat.taps(/^Azure/);
    await chat.sees('Who sends you the invoice?');
    await chat.sees('Cancel nothing and promise no switch yet.');
    await chat.taps(/^Resume/);
    await chat.taps(/^Advisor/);
    await chat.sees('create it in Partner Center');
    await chat.page.close();
  });

  it('switches the language in mid-question and stays where it was', async () => {
    const chat = await open('en', 390);
    await chat.taps(/^EA/);
    const before = await chat.cards.count();
    await chat.page
      .getByRole('button', { name: /^(ES|Español)$/ })
      .first()
      .click();
    await chat.shows(before + 1);
    await chat.sees('¿Qué tipo de suscripción es?');
    expect(await chat.page.locator('html').getAttribute('lang')).to.equal('es');
    expect(await chat.page.locator('h1').innerText()).to.equal('Asistente de la directiva multicanal');
    await chat.taps(/^Azure/);
    await chat.sees('créala en el Centro de partners');
    await chat.page.close();
  });

  it('explains a tap on an old card and goes on from the current step', async () => {
    const chat = await open();
    await chat.taps(/^EA/);
    await chat.taps(/^Open/, chat.cards.first());
    await chat.sees('That card is from an earlier step');
    await chat.sees('What kind of subscription is it?');
    await chat.sees('Bought: EA');
    await chat.page.close();
  });

  it('keeps the transcript and the case through a reload', async () => {
    const chat = await open();
    await chat.taps(/^Advisor/);
    const before = await chat.cards.allInnerTexts();
    await chat.page.reload();
    await chat.shows(before.length);
    expect(await chat.cards.allInnerTexts()).to.deep.equal(before);
    await chat.taps(/^Azure/);
    await chat.sees('create it in Partner Center');
    await chat.page.close();
  });

  it('goes on where it was after the server was killed in mid-question', async () => {
    const chat = await open('es');
    await chat.taps(/^EA/);
    await site.kill();
    await site.revive();
    await chat.taps(/^Licencias/);
    await chat.sees('¿Qué quiere hacer el cliente con ella?');
    await chat.sees('Compra: EA');
    await chat.page.close();
  });

  it('says so when the bot cannot be reached, and sends again what was not sent', async () => {
    const chat = await open();
    await site.kill();
    const box = chat.page.getByRole('textbox');
    await box.fill('ea');
    await box.press('Enter');
    const retry = chat.page.getByRole('button', { name: /retry|try again/i }).first();
    await retry.waitFor();
    await site.revive();
    await retry.click();
    await chat.shows(2);
    await chat.sees('What kind of subscription is it?');
    await chat.page.close();
  });

  it('can be used by keyboard alone', async () => {
    const chat = await open();
    await chat.types('csp');
    await chat.types('azure');
    await chat.sees('can be switched to your company');
    await chat.types('why');
    await chat.sees('MC17-13');
    await chat.page.close();
  });
});
