import { expect } from 'chai';
import type { Outcome } from '../../policy/edition.ts';
import type { Facts } from '../../policy/facts.ts';
import { Talk } from '../support/talk.ts';

const WAYS: [Outcome, Facts[]][] = [
  ['resale-refused', [{ goal: 'sell-to-csp' }]],
  ['not-covered', [{ origin: 'syndication-partner' }]],
  ['source-silent', [{ origin: 'open' }, { kind: 'neither' }]],
  ['source-silent', [{ origin: 'other-licensing-program' }, { kind: 'license-based' }]],
  ['request-reseller-relationship', [{ origin: 'ea' }, { kind: 'license-based' }, { goal: 'support' }]],
  ['wait-or-cancel', [{ origin: 'microsoft-direct' }, { kind: 'license-based' }, { goal: 'move' }]],
  ['wait-or-cancel', [{ origin: 'csp-partner' }, { kind: 'license-based' }]],
  ['recreate-azure-subscription', [{ origin: 'advisor' }, { kind: 'usage-based' }]],
  ['recreate-azure-confirm-first', [{ origin: 'microsoft-direct' }, { kind: 'usage-based' }]],
  ['switch-azure-partner', [{ origin: 'csp-partner' }, { kind: 'usage-based' }]],
  ['confirm-azure-row', [{ origin: 'third-party-non-csp' }, { kind: 'usage-based' }]],
];

describe('the guided conversation', () => {
  it('starts with the first question as the welcome', () => {
    const talk = new Talk().turn({ kind: 'joined' }).asks('origin');
    expect(talk.show).to.include({ welcome: true });
    expect(talk.choices).to.deep.include({ sale: true });
  });

  for (const [outcome, taps] of WAYS) {
    const path = taps.map((facts) => Object.values(facts).join()).join(', ');

    it(`given ${path} by taps, answers ${outcome}`, () => {
      const talk = new Talk().turn({ kind: 'joined' });
      for (const facts of taps) talk.chooses(facts);
      talk.answers(outcome);
    });

    it(`given ${path} by typing, answers ${outcome}`, () => {
      const talk = new Talk('es').turn({ kind: 'joined' });
      for (const facts of taps) talk.types(Object.values(facts).join());
      talk.answers(outcome);
    });
  }

  it('takes the first message as an answer when nobody was greeted', () => {
    new Talk().types('EA').asks('kind').knows({ origin: 'ea' });
  });

  it('shows the sellers that are not on the first screen on a second one', () => {
    const talk = new Talk()
      .turn({ kind: 'joined' })
      .taps({ do: 'sellers', screen: 'sellers' })
      .asks('origin');
    expect(talk.choices).to.deep.equal([
      { option: 'third-party-non-csp' },
      { option: 'syndication-partner' },
      { option: 'other-licensing-program' },
    ]);
    expect(talk.show).to.have.property('options').with.length(8);
  });

  for (const words of ['another partner', 'a reseller', 'otro partner', 'un revendedor']) {
    it(`opens the second screen with the CSP partner on top when somebody types "${words}"`, () => {
      const talk = new Talk().types('hi', words).asks('origin');
      expect(talk.choices[0]).to.deep.equal({ option: 'csp-partner' });
      talk.types('1', 'azure').answers('switch-azure-partner');
    });
  }

  it('keeps what was said before it was asked for', () => {
    const talk = new Talk().types('move').asks('origin').says('noted');
    talk.types('Dynamics 365').asks('origin').types('ea').answers('wait-or-cancel');
    talk.knows({ goal: 'move', kind: 'license-based', origin: 'ea' });
  });

  it('never asks for the role or the cloud, but takes them when they are said', () => {
    const talk = new Talk().types('hi', 'us government', 'indirect reseller').asks('origin');
    talk.types('ea', 'azure').answers('recreate-azure-subscription');
    talk.knows({ cloud: 'us-government', role: 'indirect-reseller', origin: 'ea', kind: 'usage-based' });
  });

  it('answers at once when the cloud is not one the page lists', () => {
    new Talk().types('hi', 'china').answers('out-of-scope-cloud');
  });
});
