import { expect } from 'chai';
import type { Intent } from '../../dialogs/understand/understand.ts';
import type { Facts } from '../../policy/facts.ts';
import { understand } from './messages.ts';

type Case = [text: string, facts: { [F in keyof Facts]?: Facts[F] | Facts[F][] | null }, intent?: Intent];

/** Only the facts that are named are compared. */
function itReads(mechanism: string, cases: Case[]): void {
  describe(mechanism, () => {
    for (const [text, facts, intent] of cases) {
      it(`reads «${text}»`, () => {
        const read = understand(text);
        const named = Object.fromEntries(Object.keys(facts).map((fact) => [fact, read[fact as keyof Facts]])); // its own keys
        expect(named).to.deep.equal(facts);
        if (intent) expect(read.intent).to.equal(intent);
      });
    }
  });
}

itReads('sellers', [
  ['they bought it from another CSP', { origin: 'csp-partner' }],
  ['lo compró a un revendedor', { origin: null }],
  ['a hoster outside CSP sold them the Azure', { origin: 'third-party-non-csp', kind: 'usage-based' }],
  ['GoDaddy les vendió Office 365', { origin: null, kind: 'license-based' }],
  ['pays Microsoft by card for E3', { origin: 'microsoft-direct', kind: 'license-based' }],
  ['their indirect reseller sold them Intune', { origin: 'csp-partner', role: null }],
]);

itReads('negation', [
  ['it is not EA', { origin: null }],
  ['no es EA ni Open, es Advisor', { origin: 'advisor' }],
  ['not usage, licences', { kind: 'license-based' }],
  ['we do not want to move it, just support it', { goal: 'support' }],
]);

itReads('correction', [
  ['EA, I mean Open', { origin: 'open' }],
  ['EA, digo, Open', { origin: 'open' }],
  ['wait, I put Azure and it was Office 365', { kind: 'license-based' }, 'change_answer'],
  ['espera, no era EA', { origin: null }, 'change_answer'],
]);

itReads('time', [
  ['they were on Open, since March it is EA', { origin: 'ea' }],
  ['antes era Advisor, ahora es EA', { origin: 'ea' }],
  ['they plan to sign an EA, today it is Open', { origin: 'open' }],
  ['if they had an EA it would be easy', { origin: null }],
]);

itReads('destination', [
  ['move Azure from EA to our CSP', { origin: 'ea', goal: 'move' }],
  ['pasarlo a CSP con nosotros, viene de Open', { origin: 'open', goal: 'move' }],
]);

itReads('role', [
  ['as an indirect reseller, can we support it?', { role: 'indirect-reseller' }],
  ['nuestro mayorista pregunta por un cliente con EA', { role: 'indirect-reseller', origin: 'ea' }],
  ['one of our resellers has a client with EA', { role: 'indirect-provider' }],
  ['CSP directo por acá', { role: 'direct-partner', origin: null }],
]);

itReads('sale', [
  ['can we resell Office 365 to another CSP partner?', { goal: 'sell-to-csp' }, 'sell_to_csp'],
  ['may Azure be sold by one CSP to another CSP?', { goal: 'sell-to-csp' }, 'sell_to_csp'],
  ['un CSP amigo nos pide 5 puestos de E3 para su gente', { goal: 'sell-to-csp' }, 'sell_to_csp'],
  ['my boss approved it: sell Azure to a CSP', { goal: 'sell-to-csp' }, 'sell_to_csp'],
  [
    'un CSP cierra y nos pasa sus clientes de Azure',
    { origin: 'csp-partner', goal: 'move' },
    'ask_procedure',
  ],
  ['why can a CSP not sell to another CSP?', {}, 'explain'],
]);

itReads('direction', [
  ['they want to leave us for another partner', { goal: 'move' }],
  ['take over the support', { goal: 'support' }],
  ['take over the billing', { goal: 'move' }],
  ['take it over', { goal: null }],
  ['move it or just support it? Azure on EA', { goal: ['support', 'move'] }],
]);

itReads('typos and dictation', [
  ['azur bougt thru enterprise agreemnt', { origin: 'ea', kind: 'usage-based' }],
  ['open balue, exchagne onlain', { origin: 'open', kind: 'license-based' }],
  ['o three sixty five from another see ess pee', { origin: 'csp-partner', kind: 'license-based' }],
  ['e a, azul', { origin: 'ea', kind: 'usage-based' }],
  ['lo queremos jestionar', { goal: 'support' }],
]);

itReads('words that look like one and are not', [
  ['open a ticket for Azure', { origin: null, kind: 'usage-based' }],
  ['we are their trusted advisor', { origin: null }],
  ['Azure AD Premium for 40 users', { kind: 'license-based' }],
  ['the CPOR Advisor claim was rejected', { origin: null }],
  ['they pay by direct debit', { origin: null }],
  ['EA Sports has Azure', { origin: null }],
  ['perpetual SQL Server licences', { kind: null }],
  ['a German customer with Azure', { cloud: null }],
]);

describe('several subscriptions', () => {
  it('tells them apart, each with its own origin and kind', () => {
    const { origin, items } = understand(
      'Azure (EA), M365 (another CSP) and D365 (direct to Microsoft). What now?',
    );
    expect(origin).to.deep.equal(['ea', 'csp-partner', 'microsoft-direct']);
    expect(items).to.deep.equal([
      { kind: 'usage-based', origin: 'ea' },
      { kind: 'license-based', origin: 'csp-partner' },
      { kind: 'license-based', origin: 'microsoft-direct' },
    ]);
  });

  it('offers both when undecided between two', () => {
    expect(understand('either EA or Open, not sure').origin).to.deep.equal(['ea', 'open']);
  });
});

describe('what is read indirectly', () => {
  it('is marked: Open Value, partner of record, a card', () => {
    for (const text of ['Open Value', 'we are partner of record', 'they pay Microsoft by card']) {
      expect(understand(text).indirect).to.deep.equal(['origin']);
    }
  });

  it('is nothing when a programme is named', () => {
    expect(understand('Azure on EA').indirect).to.deep.equal([]);
  });
});

describe('a request for another language', () => {
  it('names it, or the other one when it is refused', () => {
    expect(understand('en inglés por favor').language).to.equal('en');
    expect(understand("I don't speak English").language).to.equal('es');
    expect(understand('cambia el idioma').language).to.equal(null);
  });
});

describe('a miss', () => {
  it('is named by its kind', () => {
    expect(understand('tell me a joke').miss).to.equal('out-of-scope');
    expect(understand('what do we do?').miss).to.equal('no-fact');
    expect(understand('EA').miss).to.equal(null);
  });
});
