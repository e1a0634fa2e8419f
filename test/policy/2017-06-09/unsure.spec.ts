import { given } from '../../support/given.ts';

describe('not sure under 2017-06-09', () => {
  it('asks the other facts first', () => {
    given({}, ['origin']).asks('kind');
    given({ kind: 'license-based' }, ['origin']).asks('goal');
    given({ origin: 'ea' }, ['kind']).asks('goal');
    given({ goal: 'move' }, ['kind']).asks('origin');
  });

  it('asks nothing else that cannot change the outcome', () => {
    given({ kind: 'neither' }, ['origin']).leavesOpen('origin', ['source-silent', 'not-covered']);
    given({ origin: 'other-licensing-program' }, ['kind']).leavesOpen('kind', [
      'source-silent',
      'recreate-azure-confirm-first',
    ]);
  });

  it('of the seller of an Azure subscription, leaves what any seller would lead to', () => {
    given({ kind: 'usage-based' }, ['origin']).leavesOpen('origin', [
      'recreate-azure-subscription',
      'recreate-azure-confirm-first',
      'switch-azure-partner',
      'confirm-azure-row',
      'not-covered',
    ]);
  });

  it('of the seller of licenses to be moved, leaves no outcome of mere support', () => {
    given({ kind: 'license-based', goal: 'move' }, ['origin']).leavesOpen('origin', [
      'wait-or-cancel',
      'source-silent',
      'not-covered',
    ]);
  });

  it('of the kind, leaves one outcome a kind', () => {
    given({ origin: 'ea', goal: 'support' }, ['kind']).leavesOpen('kind', [
      'request-reseller-relationship',
      'recreate-azure-subscription',
      'source-silent',
    ]);
  });

  it('of everything, leaves every outcome of support, and none of a sale', () => {
    given({}, ['origin', 'kind', 'goal', 'cloud', 'role']).leavesOpen('origin', [
      'request-reseller-relationship',
      'wait-or-cancel',
      'source-silent',
      'recreate-azure-subscription',
      'recreate-azure-confirm-first',
      'switch-azure-partner',
      'confirm-azure-row',
      'not-covered',
    ]);
  });

  it('of the goal, takes support and shows it as assumed', () => {
    const licensesThroughEa = given({ origin: 'ea', kind: 'license-based' }, ['goal']);
    licensesThroughEa.answers('request-reseller-relationship');
    licensesThroughEa.assumes({ goal: 'support', cloud: 'public' });
  });

  it('of the cloud, takes public', () => {
    const azureThroughEa = given({ origin: 'ea', kind: 'usage-based' }, ['cloud']);
    azureThroughEa.answers('recreate-azure-subscription');
    azureThroughEa.assumes({ cloud: 'public' });
  });

  it('gives way to what has been said', () => {
    given({ origin: 'syndication-partner' }, ['origin']).answers('not-covered');
    given({ cloud: 'other' }, ['cloud']).answers('out-of-scope-cloud');
    given({ goal: 'sell-to-csp' }, ['goal', 'origin', 'kind']).answers('resale-refused');
    given({ origin: 'ea', kind: 'license-based', goal: 'move' }, ['goal']).answers('wait-or-cancel');
  });
});
