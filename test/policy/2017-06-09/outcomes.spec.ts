import { expect } from 'chai';
import { OUTCOMES } from '../../policy/edition.ts';
import { combinations, SAID_OR_NOT, VALUES } from '../support/cases.ts';
import { given } from '../support/given.ts';
import { expected } from './expected.ts';
import { mismatches } from './mismatches.ts';

const COMPLETE = { ...VALUES, role: SAID_OR_NOT.role };

describe('outcomes', () => {
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

    it('given licenses from another licensing programme, answers source-silent for either goal', () => {
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

  describe('every combination', () => {
    for (const origin of VALUES.origin) {
      it(`from ${origin} has the outcome, grade and rules of the table`, () => {
        const cases = combinations({ ...COMPLETE, origin: [origin] });
        expect(cases).to.have.length(3 * 3 * 4 * 4);
        expect(mismatches(cases)).to.deep.equal([]);
      });

      it(`from ${origin} with no cloud said is taken for public`, () => {
        const cases = combinations({ ...COMPLETE, origin: [origin], cloud: [undefined] });
        expect(cases).to.have.length(3 * 3 * 4);
        expect(mismatches(cases)).to.deep.equal([]);
      });
    }

    for (const origin of SAID_OR_NOT.origin) {
      it(`from ${origin ?? 'an origin not said'}, however little else is said, asks what is missing`, () => {
        const cases = combinations({ ...SAID_OR_NOT, origin: [origin] });
        expect(cases).to.have.length(4 * 4 * 5 * 4);
        expect(mismatches(cases)).to.deep.equal([]);
      });
    }

    it('counts 1152 complete cases, 2880 in all, and reaches every outcome', () => {
      const complete = combinations(COMPLETE).map((facts) => expected(facts));
      const reached = new Set(complete.map((end) => (end.status === 'answered' ? end.outcome : end.fact)));
      expect(complete).to.have.length(1152);
      expect(combinations(SAID_OR_NOT)).to.have.length(2880);
      expect([...reached]).to.have.members([...OUTCOMES]);
    });
  });
});
