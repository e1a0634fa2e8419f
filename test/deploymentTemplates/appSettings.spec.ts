import { expect } from 'chai';
import { readConfig, SETTINGS } from '../../bot/config.ts';
import { CLIENT_ID } from './answerOf.ts';
import { deployment } from './deployment.ts';
import { TENANT } from './functions.ts';
import { resolved } from './resolved.ts';
import { SCENARIOS } from './scenarios.ts';

/** What App Service reads, and the bot does not. */
const OF_THE_PLATFORM = ['WEBSITES_PORT', 'WEBSITE_RUN_FROM_PACKAGE', 'SCM_DO_BUILD_DURING_DEPLOYMENT'];

const LEFT_OUT = [
  // Blobs, by the identity of the web app.
  ...['STORAGE_DIR', 'STORAGE_CONNECTION_STRING'],
  // App Service lets the world in at one port, and nobody at another.
  ...['METRICS_PORT', 'METRICS_HOST', 'METRICS_TOKEN'],
  // A cloud of one's own is no Azure.
  ...['ToBotFromChannelOpenIdMetadataUrl', 'ToBotFromChannelTokenIssuer'],
  ...['ToChannelFromBotLoginUrl', 'ToChannelFromBotOAuthScope', 'ALLOWED_SERVICE_URLS'],
  // The defaults are meant for this.
  ...['MESSAGES_PER_MINUTE', 'REQUESTS_PER_MINUTE'],
];

const settingsOf = (given: Record<string, unknown> = {}) => resolved(deployment(given).settings);

describe('app settings', () => {
  it('are what the bot knows, each set or left out for a reason', () => {
    const known = [...SETTINGS, ...OF_THE_PLATFORM].filter((key) => !LEFT_OUT.includes(key));
    expect(SETTINGS).to.include.members(LEFT_OUT);
    expect(Object.keys(deployment().settings).sort()).to.deep.equal(known.sort());
  });

  for (const { says, given, cloud } of SCENARIOS) {
    it(`with ${says} can be used, listen to the world, and are those of production`, () => {
      const settings = resolved(deployment(given, cloud).settings);
      expect(readConfig(settings)).to.include({ host: '0.0.0.0', port: Number(settings.WEBSITES_PORT) });
      expect(settings.NODE_ENV).to.equal('production');
      expect(settings.TRUSTED_PROXIES).to.equal('1');
    });
  }

  it('serve the organization of the subscription alone, unless told otherwise', () => {
    expect(readConfig(settingsOf()).access.tenants).to.deep.equal([TENANT]);
    expect(readConfig(settingsOf({ allowedTenants: '' })).access.tenants).to.deep.equal([]);
  });

  it('have no password with a managed identity', () => {
    expect(readConfig(settingsOf()).identity).to.deep.equal({
      appId: CLIENT_ID,
      appType: 'UserAssignedMSI',
      password: undefined,
      tenantId: TENANT,
    });
  });

  it('name nobody to ask and count no lessons, unless told otherwise', () => {
    const { escalation, hasLearnReport } = readConfig(settingsOf());
    expect({ escalation, hasLearnReport }).to.deep.equal({ escalation: null, hasLearnReport: false });
    const channel = {
      conversation: '19:0a@thread.tacv2',
      serviceUrl: 'https://smba.trafficmanager.net/emea/',
    };
    const asked = settingsOf({
      escalationConversation: channel.conversation,
      escalationServiceUrl: channel.serviceUrl,
      learnReport: 'on',
    });
    expect(readConfig(asked).escalation).to.deep.equal({ by: 'team', ...channel });
    expect(readConfig(asked).hasLearnReport).to.equal(true);
    const address = 'policy@contoso.example';
    const written = readConfig(settingsOf({ escalationEmail: address }));
    expect(written.escalation).to.deep.equal({ by: 'email', address });
  });

  it('open a chat page where that is wanted, for its own address', () => {
    expect(readConfig(settingsOf()).access.publicChat).to.equal(null);
    const { settings, outputs } = deployment({ publicChatPage: true, azureBotRegion: 'westeurope' });
    const { publicChat } = readConfig(resolved(settings)).access;
    expect(publicChat?.origins).to.deep.equal([`https://${outputs.domain}`]);
    expect(publicChat?.service).to.equal('https://europe.directline.botframework.com');
  });
});
