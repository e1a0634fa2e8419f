import { expect } from 'chai';
import { edition } from '../support/edition.ts';
import { expectAccessible } from './accessible.ts';
import { DeskPage } from './deskPage.ts';
import { PublicSite } from './publicSite.ts';

const verdictOf = (id: string, language: 'en' | 'es') => {
  const row = edition.rows.find((known) => known.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row.verdict[language];
};
const EA_AZURE = 'azure-from-named-channel';
const CSP_AZURE = 'azure-from-csp-partner';

describe('the desk through Direct Line', function () {
  this.timeout(90_000);
  const site = PublicSite.forSuite();
  const open = (path: string, language: 'en' | 'es' = 'en') =>
    DeskPage.open(site.browser, `${site.address}/desk?lang=${language}${path}`, { language });
  const lines = (desk: DeskPage) =>
    desk.page.locator('#conversation .webchat__basic-transcript__activity').count();

  for (const language of ['en', 'es'] as const) {
    it(`takes a call by keyboard, with a correction in words, in ${language}`, async () => {
      const desk = await open('', language);
      await desk.presses('4', '2');
      await desk.reads(verdictOf(EA_AZURE, language));
      await desk.writes({ en: 'it was another CSP partner', es: 'era otro partner de CSP' }[language]);
      await desk.reads(verdictOf(CSP_AZURE, language));
      expect(await desk.copies('c')).to.contain(verdictOf(CSP_AZURE, language));
      await expectAccessible(desk.page, 'an answer');
      await desk.close();
    });
  }

  it('ticks without a trace in the conversation, also after a reload', async () => {
    const desk = await open('&origin=ea&kind=usage-based');
    await desk.reads(verdictOf(EA_AZURE, 'en'));
    await desk.page.locator('.ac-adaptiveCard').first().waitFor();
    await desk.presses('1', '2');
    const shown = await lines(desk);
    expect(await desk.panel.locator('.checks .done').count()).to.equal(2);
    await desk.presses('3');
    expect(await lines(desk)).to.equal(shown);
    const conversations = site.line.asked.length;
    await desk.page.reload();
    await desk.reads(verdictOf(EA_AZURE, 'en'));
    await desk.panel.locator('.checks .done').nth(2).waitFor();
    expect(site.line.asked.length, 'the same conversation').to.equal(conversations);
    expect(await lines(desk)).to.be.at.most(shown);
    await desk.close();
  });

  it('puts a code on the clipboard once, and continues it in another profile', async () => {
    const desk = await open('&origin=ea&kind=usage-based');
    await desk.reads(verdictOf(EA_AZURE, 'en'));
    const code = await desk.copies('d');
    const colleague = await open('', 'es');
    await colleague.writes(code);
    await colleague.reads(verdictOf(EA_AZURE, 'es'));
    await colleague.close();
    await desk.page.evaluate("navigator.clipboard.writeText('something else')");
    await desk.page.reload();
    await desk.reads(verdictOf(EA_AZURE, 'en'));
    expect(await desk.page.evaluate('navigator.clipboard.readText()')).to.equal('something else');
    await desk.close();
  });

  it('speaks the other language when asked to, in place', async () => {
    const desk = await open('&origin=ea&kind=usage-based');
    await desk.page.getByRole('link', { name: 'Español' }).click();
    await desk.reads(verdictOf(EA_AZURE, 'es'));
    await desk.close();
  });

  it('says so when no conversation can be had, and tries again', async () => {
    site.line.behave(503);
    const context = await site.browser.newContext({ locale: 'en-US' });
    const page = await context.newPage();
    await page.goto(`${site.address}/desk?lang=en&origin=ea&kind=usage-based`);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.waitFor();
    site.line.behave('well');
    await again.click();
    await page.locator('#panel .say').waitFor();
    await context.close();
  });
});
