import { expect } from 'chai';
import { consult } from '../../policy/consult.ts';
import type { Language } from '../../policy/facts.ts';
import { edition } from '../support/edition.ts';
import { translators } from '../support/talk.ts';
import { ChatPage } from './chatPage.ts';
import { DeskPage } from './deskPage.ts';
import { Site } from './site.ts';

const rowOf = (id: string) => {
  const row = edition.rows.find((known) => known.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
};
const EA_AZURE = rowOf('azure-from-named-channel');
const CSP_AZURE = rowOf('azure-from-csp-partner');
const OPEN_LICENSES = rowOf('license-move-own-channel');

const openLicenses = consult(edition, { origin: 'open', kind: 'license-based', goal: 'move' });
const OPEN_RULES = openLicenses.status === 'answered' ? openLicenses.rules : [];

/** What an agent types in each language. */
const WORDS: Record<Language, { wrong: string; second: string }> = {
  en: { wrong: 'wait, it was another CSP partner', second: 'office 365 from open' },
  es: { wrong: 'no, era otro partner de CSP', second: 'office 365 de open' },
};

describe('the desk in a browser', function () {
  this.timeout(90_000);
  const site = Site.forSuite();
  const open = (path = '', look: Parameters<typeof DeskPage.open>[2] = {}) =>
    DeskPage.open(site.browser, `${site.address}/desk${path}`, look);

  for (const language of ['en', 'es'] as const) {
    it(`takes a whole call by keyboard alone, in ${language}`, async () => {
      const say = translators[language];
      const desk = await open(`?lang=${language}`, { language });
      // EA, Azure: the verdict, and two of its steps.
      await desk.presses('4', '2');
      await desk.reads(EA_AZURE.verdict[language]);
      await desk.presses('1', '2');
      expect(await desk.panel.locator('.checks .done').count()).to.equal(2);
      // "Wait, it wasn't EA."
      await desk.writes(WORDS[language].wrong);
      await desk.reads(CSP_AZURE.verdict[language]);
      expect(await desk.panel.locator('.checks .done').count()).to.equal(0);
      // A second subscription, which the customer wants to buy from us.
      await desk.presses('a');
      await desk.writes(WORDS[language].second);
      await desk.presses('2');
      await desk.reads(OPEN_LICENSES.verdict[language]);
      expect(await desk.panel.locator('.visit .case').count()).to.equal(2);
      const summary = await desk.panel.locator('.summary > li').allInnerTexts();
      const place = (act: string, steps: typeof CSP_AZURE.steps) =>
        summary.findIndex((line) =>
          line.startsWith(steps.find((step) => step.act === act)?.says[language] ?? '?'),
        );
      expect(place('switch', CSP_AZURE.steps)).to.be.lessThan(place('wait-or-cancel', OPEN_LICENSES.steps));
      // What goes into the ticket and to the customer.
      const ticket = await desk.copies('c');
      for (const { says } of OPEN_LICENSES.steps) expect(ticket).to.contain(says[language]);
      expect(ticket).to.contain(say('copies.rules', { rules: OPEN_RULES.join(', ') }));
      const email = await desk.copies('e');
      expect(email).to.contain(say('copies.email.hello')).and.to.contain(say('copies.email.link'));
      await desk.close();
    });
  }

  it('takes two numbers pressed at once for two answers', async () => {
    const desk = await open('?lang=en');
    await desk.page.keyboard.press('4');
    await desk.page.keyboard.press('2');
    await desk.reads(EA_AZURE.verdict.en);
    expect(await desk.page.getByText('from an earlier step').count()).to.equal(0);
    await desk.close();
  });

  it('asks for the seller again when the customer takes it back, and keeps everything else', async () => {
    const desk = await open('?lang=en&origin=ea&kind=usage-based&cloud=us-government');
    await desk.writes("wait, it wasn't EA");
    await desk.reads('Where did the customer buy the subscription?');
    await desk.presses('5');
    await desk.reads(CSP_AZURE.verdict.en);
    const facts = await desk.panel.locator('.facts > li').allInnerTexts();
    expect(facts.join('\n')).to.match(/CSP partner.*Azure.*US Government/s);
    await desk.close();
  });

  it('works in one language and speaks the other, switched in mid-case', async () => {
    const desk = await open('?lang=en&origin=ea&kind=usage-based');
    await desk.reads(EA_AZURE.verdict.en);
    await desk.presses('s');
    expect(await desk.spoken.getAttribute('lang')).to.equal('es');
    expect(await desk.spoken.innerText()).to.contain('suscripción');
    expect(await desk.copies('e')).to.contain('Hola:');
    expect(await desk.copies('c')).to.contain(EA_AZURE.verdict.en);
    await desk.page.getByRole('link', { name: 'Español' }).click();
    await desk.reads(EA_AZURE.verdict.es);
    await desk.presses('s');
    expect(await desk.spoken.innerText()).to.contain('subscription');
    await desk.reads(EA_AZURE.verdict.es);
    await desk.close();
  });

  it('says at the first mention what CSP is, and in questions what EA, Open and Advisor are', async () => {
    const desk = await open('?lang=en');
    await desk.presses('m');
    for (const id of ['csp', 'ea', 'open', 'advisor'])
      expect(await desk.spoken.innerText()).to.contain(edition.terms[id]?.explained.en);
    await desk.close();
  });

  it('changes a fact in place, and keeps the focus where it was', async () => {
    const desk = await open('?lang=en&origin=ea&kind=usage-based');
    const fact = desk.panel.locator('[data-key=change-origin]');
    await fact.focus();
    await desk.page.keyboard.press('Enter');
    await desk.tabsTo('Change to: A partner that is in CSP');
    await desk.page.keyboard.press('Enter');
    await desk.reads(CSP_AZURE.verdict.en);
    expect(await desk.page.locator('#case:focus, #case :focus').count()).to.equal(1);
    expect(await desk.panel.locator('.facts > li').first().innerText()).to.match(
      /Another CSP partner.*chosen/s,
    );
    await desk.presses('b');
    await desk.reads(EA_AZURE.verdict.en);
    await desk.close();
  });

  it('ticks by keyboard with the focus kept on the box', async () => {
    const desk = await open('?lang=en&origin=ea&kind=usage-based');
    await desk.panel.locator('#check-2').focus();
    await desk.presses('Space');
    expect(await desk.panel.locator('#check-2:focus').count()).to.equal(1);
    expect(await desk.panel.locator('#check-2').isChecked()).to.equal(true);
    await desk.close();
  });

  it('compares what another value would lead to, and leaves everything as it is', async () => {
    const desk = await open('?lang=en&origin=ea&kind=usage-based');
    await desk.writes('what if it was another csp?');
    expect(await desk.panel.locator('.compare .side').count()).to.equal(2);
    expect(await desk.panel.locator('.compare .row button').allInnerTexts()).to.deep.equal([
      '1 Leave as it is',
      '2 Change to this',
    ]);
    expect(await desk.panel.locator('.checks .number').count()).to.equal(0);
    await desk.presses('1');
    await desk.reads(EA_AZURE.verdict.en);
    expect(await desk.panel.locator('.compare').count()).to.equal(0);
    await desk.close();
  });

  it('helps to find out what nobody is sure of', async () => {
    const desk = await open('?lang=en&kind=usage-based');
    await desk.presses('0');
    await desk.reads('How to find out (help, not policy)');
    expect(await desk.spoken.innerText()).to.contain('invoice');
    await desk.close();
  });

  it('opens the case of its link in another profile, ticks and conversation left behind', async () => {
    const desk = await open('?lang=es', { language: 'es' });
    await desk.presses('4', '2', '1');
    const link = await desk.copies('l');
    expect(link).to.equal(`${site.address}/desk?origin=ea&kind=usage-based&lang=es&edition=${edition.id}`);
    const other = await DeskPage.open(site.browser, link);
    await other.reads(EA_AZURE.verdict.es);
    expect(await other.panel.locator('.checks .done').count()).to.equal(0);
    await other.close();
    await desk.close();
  });

  it('opens the case of a link whose edition is gone, says so, and minds nothing that others add to it', async () => {
    const desk = await open('?lang=en&origin=ea&kind=usage-based&edition=2016-01-01&utm_source=mail');
    await desk.reads(EA_AZURE.verdict.en);
    await desk.page.getByText('The edition of that link is not here any more').waitFor();
    await desk.close();
  });

  it('sends a tap again that did not arrive, when asked to', async () => {
    const desk = await open('?lang=en&origin=ea');
    await desk.page.route('**/api/messages', (route) => route.abort());
    await desk.page.keyboard.press('2');
    await desk.page.locator('#talk').getByText('cannot be reached just now').waitFor();
    await desk.page.unroute('**/api/messages');
    await desk.page.getByRole('button', { name: 'Try again' }).click();
    await desk.reads(EA_AZURE.verdict.en);
    desk.complaints.splice(0); // the bot was away
    await desk.close();
  });

  it('says that a link cannot be read, and begins a new case', async () => {
    const desk = await open('?lang=en&origin=moon');
    await desk.page.getByText('That link could not be read').waitFor();
    expect(await desk.panel.locator('.options > li').count()).to.equal(8);
    await desk.close();
  });

  it('goes on in the chat by its code, and in the same tab as it is', async () => {
    const desk = await open('?lang=en&origin=ea&kind=usage-based');
    await desk.presses('d');
    const code = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(await desk.panel.locator('.code').innerText())?.[0] ?? '';
    const chat = await ChatPage.open(site.browser, `${site.address}/?lang=en`, 'en');
    await chat.types(code);
    await chat.sees(EA_AZURE.verdict.en);
    await desk.page.getByRole('link', { name: 'Chat only' }).click();
    await desk.page.locator('.ac-adaptiveCard').getByText(EA_AZURE.verdict.en).first().waitFor();
    await chat.page.close();
    await desk.close();
  });

  it('is where it was after a reload and after kill -9, ticks and visit included', async () => {
    const desk = await open('?lang=en');
    await desk.presses('4', '2', '1', 'a', '3');
    await site.kill();
    await site.revive();
    await desk.page.reload();
    await desk.reads('What kind of subscription is it?');
    expect(await desk.panel.locator('.visit .case').count()).to.equal(2);
    await desk.tabsTo(/^EA/);
    await desk.presses('Enter');
    expect(await desk.panel.locator('.checks .done').count()).to.equal(1);
    await desk.page.locator('.ac-adaptiveCard').nth(2).waitFor();
    desk.complaints.splice(0); // the bot was away
    await desk.close();
  });

  it('asks for a reason by one digit, and takes two for none', async () => {
    const desk = await open('?lang=en&origin=ea&kind=usage-based');
    await desk.panel.getByRole('button', { name: 'Say why' }).click();
    await desk.reads('Unclear: the words');
    const numbers = await desk.panel.locator('.options .number').allInnerTexts();
    expect(numbers).to.deep.equal(['1', '2', '3', '4', '5', '6', '7', '8']);
    await desk.page.keyboard.press('1');
    await desk.page.keyboard.press('0');
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await desk.panel.locator('.options').count()).to.equal(1);
    await desk.presses('8');
    expect(await desk.panel.locator('.options').count()).to.equal(0);
    await desk.close();
  });

  it('ends a visit of several cases only when asked twice', async () => {
    const desk = await open('?lang=en&origin=ea&kind=usage-based');
    await desk.presses('a', '3');
    await desk.page.keyboard.press('n');
    await desk.page.getByText('Once more for a new customer').waitFor();
    expect(await desk.panel.locator('.visit .case').count()).to.equal(2);
    await desk.presses('n');
    expect(await desk.panel.locator('.visit .case').count()).to.equal(0);
    await desk.close();
  });

  it('shows its keys on demand, and types none of them by mistake', async () => {
    const desk = await open('?lang=en');
    await desk.page.keyboard.press('?');
    await desk.page.locator('#keys').getByText('C: copy for a ticket').waitFor();
    await desk.page.keyboard.press('Escape');
    await desk.writes('n');
    expect(await desk.panel.locator('.visit').count()).to.equal(0);
    await desk.close();
  });
});
