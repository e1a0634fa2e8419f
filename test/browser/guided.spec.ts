import { expect } from 'chai';
import { consult } from '../../policy/consult.ts';
import type { Outcome } from '../../policy/edition.ts';
import type { Facts, Language } from '../../policy/facts.ts';
import { edition } from '../support/edition.ts';
import { ChatPage } from './chatPage.ts';
import { Site } from './site.ts';

/** What is tapped, by its words in each language, and the facts it stands for. */
type Way = { outcome: Outcome; facts: Facts; taps: Record<Language, string[]> };

const WAYS: Way[] = [
  {
    outcome: 'resale-refused',
    facts: { goal: 'sell-to-csp' },
    taps: { en: ['We want to sell'], es: ['Queremos vender'] },
  },
  {
    outcome: 'not-covered',
    facts: { origin: 'syndication-partner' },
    taps: { en: ['Another seller', 'A syndication partner'], es: ['Otro vendedor', 'Partner de redifusión'] },
  },
  {
    outcome: 'source-silent',
    facts: { origin: 'open', kind: 'neither' },
    taps: { en: ['Open', 'Something else'], es: ['Open', 'Otra cosa'] },
  },
  {
    outcome: 'request-reseller-relationship',
    facts: { origin: 'ea', kind: 'license-based', goal: 'support' },
    taps: {
      en: ['EA', 'Licenses per user', 'Keep it'],
      es: ['EA', 'Licencias por usuario', 'Dejarla donde'],
    },
  },
  {
    outcome: 'wait-or-cancel',
    facts: { origin: 'third-party-non-csp', kind: 'license-based', goal: 'move' },
    taps: {
      en: ['Another seller', 'A seller outside CSP', 'Licenses per user', 'Stop buying'],
      es: ['Otro vendedor', 'Un vendedor fuera', 'Licencias por usuario', 'Dejar ese canal'],
    },
  },
  {
    outcome: 'recreate-azure-subscription',
    facts: { origin: 'advisor', kind: 'usage-based' },
    taps: { en: ['Advisor', 'Azure'], es: ['Advisor', 'Azure'] },
  },
  {
    outcome: 'recreate-azure-confirm-first',
    facts: { origin: 'microsoft-direct', kind: 'usage-based' },
    taps: { en: ['Directly from', 'Azure'], es: ['Directamente', 'Azure'] },
  },
  {
    outcome: 'switch-azure-partner',
    facts: { origin: 'csp-partner', kind: 'usage-based' },
    taps: { en: ['A partner that is in CSP', 'Azure'], es: ['Un partner que está en CSP', 'Azure'] },
  },
  {
    outcome: 'confirm-azure-row',
    facts: { origin: 'third-party-non-csp', kind: 'usage-based' },
    taps: {
      en: ['Another seller', 'A seller outside CSP', 'Azure'],
      es: ['Otro vendedor', 'Un vendedor fuera', 'Azure'],
    },
  },
];

function verdictOf(facts: Facts, outcome: Outcome, language: Language): string {
  const consultation = consult(edition, facts);
  if (consultation.status === 'asking') throw new Error(`${JSON.stringify(facts)} is not answered`);
  expect(consultation.outcome).to.equal(outcome);
  return consultation.row.verdict[language];
}

describe('the guided conversation in a browser', function () {
  this.timeout(60_000);
  const site = Site.forSuite();

  for (const language of ['en', 'es'] as const) {
    for (const { outcome, facts, taps } of WAYS) {
      it(`leads to ${outcome} by taps, in ${language}`, async () => {
        const chat = await ChatPage.open(
          site.browser,
          site.address,
          language,
          language === 'en' ? 1280 : 390,
        );
        for (const words of taps[language]) await chat.taps(new RegExp(`^${words}`));
        await chat.sees(verdictOf(facts, outcome, language));
        expect(chat.complaints).to.deep.equal([]);
        await chat.page.close();
      });
    }

    it(`leads to out-of-scope-cloud by typing, in ${language}`, async () => {
      const chat = await ChatPage.open(site.browser, site.address, language);
      await chat.types({ en: 'another cloud', es: 'otra nube' }[language]);
      await chat.sees(verdictOf({ cloud: 'other' }, 'out-of-scope-cloud', language));
      await chat.page.close();
    });
  }

  it('says everything once: no text beside a card', async () => {
    const chat = await ChatPage.open(site.browser, site.address, 'en');
    await chat.types('ea');
    const question = 'What kind of subscription is it?';
    expect(await chat.page.getByText(question, { exact: true }).filter({ visible: true }).count()).to.equal(
      1,
    );
    await chat.page.close();
  });

  it('shows what was tapped in the transcript', async () => {
    const chat = await ChatPage.open(site.browser, site.address, 'en');
    await chat.taps(/^Advisor/);
    const bubbles = chat.page.locator('.webchat__bubble--from-user');
    expect(await bubbles.allInnerTexts()).to.deep.equal(['Advisor']);
    await chat.page.close();
  });
});
