import type { Language } from '../../policy/facts.ts';
import { verdictOf } from '../support/verdict.ts';
import { ChatPage } from './chatPage.ts';
import { Site } from './site.ts';

/** A sentence, what is left to tap after it, and the row or gate that answers. */
type Case = { language: Language; says: string; taps: string[]; row: string };

const CASES: Case[] = [
  {
    language: 'es',
    says: 'cliente con EA y Azure, ¿lo podemos pasar a nuestro CSP?',
    taps: [],
    row: 'azure-from-named-channel',
  },
  {
    language: 'en',
    says: 'they pay Microsoft by card for E3, can we look after it',
    taps: [],
    row: 'license-support',
  },
  {
    language: 'en',
    says: 'customer has Azure with another CSP partner',
    taps: [],
    row: 'azure-from-csp-partner',
  },
  {
    language: 'es',
    says: 'tiene Office 365 comprado por Open',
    taps: ['Dejarla donde'],
    row: 'license-support',
  },
  { language: 'en', says: 'Dynamics 365 through EA', taps: ['Stop buying'], row: 'license-move-own-channel' },
  {
    language: 'es',
    says: '¿le puedo vender Power BI a otro partner de CSP?',
    taps: [],
    row: 'sale-to-csp-partner',
  },
  {
    language: 'en',
    says: 'we want to manage their Azure',
    taps: ['Advisor'],
    row: 'azure-from-named-channel',
  },
  {
    language: 'es',
    says: 'las licencias se las vendió otro CSP y quieren cambiarse con nosotros',
    taps: [],
    row: 'license-from-csp-partner',
  },
  {
    language: 'en',
    says: 'they bought their Azure directly on the Microsoft website',
    taps: [],
    row: 'azure-direct',
  },
  {
    language: 'es',
    says: 'compró M365 a un revendedor que no está en CSP ni es de redifusión, queremos darle soporte',
    taps: [],
    row: 'license-support',
  },
];

describe('sentences in a browser', function () {
  this.timeout(60_000);
  const site = Site.forSuite();

  for (const { language, says, taps, row } of CASES) {
    it(`"${says}" leads to ${row} with ${taps.length} taps`, async () => {
      const chat = await ChatPage.open(site.browser, site.address, language, language === 'es' ? 390 : 1280);
      await chat.types(says);
      for (const words of taps) await chat.taps(new RegExp(`^${words}`));
      await chat.sees(verdictOf(row, language));
      await chat.page.close();
    });
  }
});
