import { expect } from 'chai';
import { OUTCOMES } from '../../../policy/edition.ts';
import { combinations, SAID_OR_NOT } from '../../support/cases.ts';
import { given } from '../../support/given.ts';
import { expected } from './expected.ts';

describe('outcomes of 2017-06-09', () => {
  describe('a sale to a CSP partner', () => {
    it('answers resale-refused before anything else is known', () => {
      given({ goal: 'sell-to-csp' }).answers('resale-refused');
    });

    it('answers resale-refused whatever the cloud, the seller and the product', () => {
      given({ goal: 'sell-to-csp', cloud: 'other' }).answers('resale-refused');
      given({ goal: 'sell-to-csp', origin: 'syndication-partner' }).answers('resale-refused');
      given({ goal: 'sell-to-csp', kind: 'neither' }).answers('resale-refused');
    });
  });

  describe('what the page leaves out', () => {
    it('given a cloud that the page does not list, answers out-of-scope-cloud at once', () => {
      given({ cloud: 'other' }).answers('out-of-scope-cloud');
      given({ cloud: 'other', origin: 'syndication-partner', kind: 'neither' }).answers('out-of-scope-cloud');
    });

    it('given a syndication partner, answers not-covered at once', () => {
      given({ origin: 'syndication-partner' }).answers('not-covered');
      given({ origin: 'syndication-partner', kind: 'neither' }).answers('not-covered');
    });

    it('given a product of neither kind, answers source-silent when the seller is known', () => {
      given({ kind: 'neither' }).asks('origin');
      given({ kind: 'neither', origin: 'ea' }).answers('source-silent');
    });

    it('given licenses from another licensing program, answers source-silent for either goal', () => {
      given({ origin: 'other-licensing-program', kind: 'license-based' }).answers('source-silent');
    });
  });

  describe('licenses', () => {
    it('bought through Advisor and to be supported there, answer request-reseller-relationship', () => {
      given({ origin: 'advisor', kind: 'license-based', goal: 'support' }).answers(
        'request-reseller-relationship',
      );
    });

    it('bought directly from Microsoft and to be moved, answer wait-or-cancel', () => {
      given({ origin: 'microsoft-direct', kind: 'license-based', goal: 'move' }).answers('wait-or-cancel');
    });

    it('bought from another CSP partner, answer wait-or-cancel without asking for the goal', () => {
      given({ origin: 'csp-partner', kind: 'license-based' }).answers('wait-or-cancel');
    });

    it('bought through Open, ask for the goal', () => {
      given({ origin: 'open', kind: 'license-based' }).asks('goal');
    });
  });

  describe('Azure subscriptions', () => {
    it('bought through EA, answer recreate-azure-subscription', () => {
      given({ origin: 'ea', kind: 'usage-based' }).answers('recreate-azure-subscription');
    });

    it('bought directly from Microsoft, answer recreate-azure-confirm-first', () => {
      given({ origin: 'microsoft-direct', kind: 'usage-based' }).answers('recreate-azure-confirm-first');
    });

    it('bought from another CSP partner, answer switch-azure-partner', () => {
      given({ origin: 'csp-partner', kind: 'usage-based' }).answers('switch-azure-partner');
    });

    it('bought from a third party outside CSP, answer confirm-azure-row', () => {
      given({ origin: 'third-party-non-csp', kind: 'usage-based' }).answers('confirm-azure-row');
    });
  });

  describe('questions', () => {
    it('start with the origin, then the kind', () => {
      given({}).asks('origin');
      given({ goal: 'move', kind: 'usage-based' }).asks('origin');
      given({ origin: 'ea', goal: 'move' }).asks('kind');
    });
  });

  it('are all that there are', () => {
    const ends = combinations(SAID_OR_NOT).map((facts) => expected(facts));
    const reached = new Set(ends.flatMap((end) => (end.status === 'answered' ? end.outcome : [])));
    expect([...reached]).to.have.members([...OUTCOMES]);
  });
});
