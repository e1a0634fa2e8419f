import { expect } from 'chai';
import { ConfigError, readConfig } from '../../../bot/config.ts';

const IDENTITY = { MicrosoftAppId: 'id', MicrosoftAppTenantId: 'tenant', MicrosoftAppPassword: 'secret' };
const CONVERSATION = '19:abc@thread.tacv2';
const SERVICE = 'https://smba.trafficmanager.net/emea/';

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('the settings of who can be asked', () => {
  it('name nobody unless they are set', () => {
    expect(readConfig({}).escalation).to.equal(null);
    expect(readConfig({ ESCALATION_EMAIL: ' ', ESCALATION_CONVERSATION: '' }).escalation).to.equal(null);
  });

  it('name a channel of Teams, or an address', () => {
    const team = { ...IDENTITY, ESCALATION_CONVERSATION: CONVERSATION, ESCALATION_SERVICE_URL: SERVICE };
    expect(readConfig(team).escalation).to.deep.equal({
      by: 'team',
      conversation: CONVERSATION,
      serviceUrl: SERVICE,
    });
    expect(readConfig({ ESCALATION_EMAIL: 'csp-desk@example.com' }).escalation).to.deep.equal({
      by: 'email',
      address: 'csp-desk@example.com',
    });
  });

  const BAD: [says: string, env: Record<string, string>, named: string][] = [
    ['a channel without its service', { ESCALATION_CONVERSATION: CONVERSATION }, 'ESCALATION_SERVICE_URL'],
    ['a service without a channel', { ESCALATION_SERVICE_URL: SERVICE }, 'ESCALATION_CONVERSATION'],
    [
      'a channel and an address',
      {
        ESCALATION_CONVERSATION: CONVERSATION,
        ESCALATION_SERVICE_URL: SERVICE,
        ESCALATION_EMAIL: 'a@b.example',
      },
      'ESCALATION_EMAIL',
    ],
    ['a name that there is not', { ESCALATION_MAIL: 'a@b.example' }, 'ESCALATION_MAIL'],
    ['two addresses', { ESCALATION_EMAIL: 'a@b.example,c@d.example' }, 'ESCALATION_EMAIL'],
    ['an address with more in it', { ESCALATION_EMAIL: 'a@b.example?bcc=x@y.example' }, 'ESCALATION_EMAIL'],
    ['an address with a name', { ESCALATION_EMAIL: 'Desk <a@b.example>' }, 'ESCALATION_EMAIL'],
    [
      'a channel that is none',
      { ESCALATION_CONVERSATION: 'a b', ESCALATION_SERVICE_URL: SERVICE },
      'ESCALATION_CONVERSATION',
    ],
    ...[
      'http://smba.trafficmanager.net/',
      'https://evil.example/',
      'https://smba.trafficmanager.net.evil.example',
      'smba',
    ].map((url): [string, Record<string, string>, string] => [
      `a service at ${url}`,
      { ESCALATION_CONVERSATION: CONVERSATION, ESCALATION_SERVICE_URL: url },
      'ESCALATION_SERVICE_URL',
    ]),
    [
      'this machine for a bot that is registered',
      { ...IDENTITY, ESCALATION_CONVERSATION: CONVERSATION, ESCALATION_SERVICE_URL: 'http://127.0.0.1:9/' },
      'ESCALATION_SERVICE_URL',
    ],
  ];
  for (const [says, env, named] of BAD) {
    it(`refuse ${says}, and name what to set`, () => {
      expect(faultsOf(env).filter((fault) => fault.startsWith(`${named} `))).to.have.length(1);
    });
  }

  it('are reported with everything else, at once', () => {
    const faults = faultsOf({ PORT: 'x', ESCALATION_MAIL: 'a@b.example', ESCALATION_SERVICE_URL: SERVICE });
    expect(faults).to.have.length(3);
  });

  it('allow this machine for a bot that serves it alone, and addresses that replies may go to', () => {
    const here = { ESCALATION_CONVERSATION: CONVERSATION, ESCALATION_SERVICE_URL: 'http://127.0.0.1:9/' };
    expect(faultsOf(here)).to.deep.equal([]);
    const own = {
      ...IDENTITY,
      ESCALATION_CONVERSATION: CONVERSATION,
      ESCALATION_SERVICE_URL: 'https://teams.example/x/',
    };
    expect(faultsOf(own)).to.have.length(1);
    expect(
      faultsOf({ ...own, ALLOWED_SERVICE_URLS: 'https://a.example, https://teams.example' }),
    ).to.deep.equal([]);
  });
});
