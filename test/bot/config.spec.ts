import { expect } from 'chai';
import { ConfigError, readConfig } from '../../bot/config.ts';

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

const IDENTITY = { MicrosoftAppId: 'id', MicrosoftAppTenantId: 'tenant', MicrosoftAppPassword: 'secret' };

describe('readConfig', () => {
  it('needs nothing to serve this machine', () => {
    expect(readConfig({})).to.deep.equal({
      port: 3978,
      host: '127.0.0.1',
      storage: 'file',
      storageDir: '.storage',
      blobs: null,
      stateTtlDays: 90,
      identity: null,
      access: {
        cloud: 'public',
        tenants: [],
        serviceOrigins: [],
        proxies: 0,
        messagesPerMinute: 60,
        requestsPerMinute: 120,
        publicChat: null,
      },
      escalation: null,
      hasLearnReport: false,
      telemetry: { logLevel: 'info', logSalt: undefined, metrics: null, tracesTo: undefined },
    });
  });

  it('takes an empty value for none, as a copied sample has them', () => {
    expect(readConfig({ PORT: '', HOST: ' ', MicrosoftAppId: '', NODE_ENV: '' })).to.deep.equal(
      readConfig({}),
    );
  });

  it('reports every bad value at once', () => {
    const bad = {
      PORT: '80a',
      STORAGE: 's3',
      MicrosoftAppType: 'MultiTenant',
      NODE_ENV: 'production',
      HOST: '0.0.0.0',
    };
    expect(faultsOf(bad)).to.have.length(5);
  });

  for (const port of ['-1', '65536', '1.5', '0x10', 'http']) {
    it(`refuses port ${port}`, () => {
      expect(faultsOf({ PORT: port })).to.have.length(1);
    });
  }

  it('refuses production without an app id, and says what to set', () => {
    expect(faultsOf({ NODE_ENV: 'production' }).join()).to.contain('MicrosoftAppId');
  });

  it('refuses to let everybody in from other machines', () => {
    expect(faultsOf({ HOST: '0.0.0.0' }).join()).to.contain('HOST');
    expect(faultsOf({ HOST: '::1' })).to.deep.equal([]);
  });

  it('listens on every address with an app id', () => {
    expect(readConfig({ ...IDENTITY, NODE_ENV: 'production' })).to.include({ host: '0.0.0.0' });
  });

  it('needs a password for a single tenant, and none for a managed identity', () => {
    const { MicrosoftAppPassword: _, ...withoutPassword } = IDENTITY;
    expect(faultsOf(withoutPassword).join()).to.contain('MicrosoftAppPassword');
    expect(faultsOf({ ...withoutPassword, MicrosoftAppType: 'UserAssignedMSI' })).to.deep.equal([]);
    expect(faultsOf({ MicrosoftAppId: 'id' })).to.have.length(2);
  });

  it('belongs to the public cloud, the US Government’s, or one that is described in full', () => {
    const own = {
      ToBotFromChannelOpenIdMetadataUrl: 'https://cloud.example/openid',
      ToBotFromChannelTokenIssuer: 'https://cloud.example',
      ToChannelFromBotLoginUrl: 'https://login.example/tenant',
      ToChannelFromBotOAuthScope: 'https://cloud.example',
    };
    const government = { ChannelService: 'https://botframework.azure.us' };
    const cloudOf = (env: Record<string, string>) => readConfig({ ...IDENTITY, ...env }).access.cloud;
    expect(cloudOf({})).to.equal('public');
    expect(cloudOf(government)).to.equal('us-government');
    expect(cloudOf(own)).to.deep.equal({
      openIdMetadata: 'https://cloud.example/openid',
      tokenIssuer: 'https://cloud.example',
      loginUrl: 'https://login.example/tenant',
      scope: 'https://cloud.example',
    });
    expect(faultsOf({ ...own, ToChannelFromBotLoginUrl: '' }).join()).to.match(/^ToChannelFromBotLoginUrl /);
    expect(faultsOf({ ...own, ...government }).join()).to.match(/^ChannelService /);
  });

  const BAD: [key: string, value: string][] = [
    ['ChannelService', 'https://botframework.com'],
    ['ToBotFromChannelOpenIdMetadataUrl', 'http://cloud.example/openid'],
    ['ToChannelFromBotLoginUrl', 'http://127.0.0.1/'],
    ['ALLOWED_TENANTS', 'contoso.onmicrosoft.com'],
    ['ALLOWED_SERVICE_URLS', 'http://10.0.0.5/'],
    ['ALLOWED_SERVICE_URLS', 'https://a.example, *'],
    ['TRUSTED_PROXIES', '-1'],
    ['MESSAGES_PER_MINUTE', '0'],
    ['REQUESTS_PER_MINUTE', 'many'],
    ['DIRECT_LINE_URL', 'directline.botframework.com'],
    ['TRUSTED_ORIGINS', '*'],
  ];
  for (const [key, value] of BAD) {
    it(`refuses "${value}" for ${key}, and names it`, () => {
      expect(faultsOf({ [key]: value }).some((fault) => fault.startsWith(`${key} `))).to.equal(true);
    });
  }

  it('takes lists with spaces, and origins of whole addresses', () => {
    const { access } = readConfig({
      ALLOWED_TENANTS: ' AAAA-1 ,bbbb-2,',
      ALLOWED_SERVICE_URLS: 'https://A.example/bot/',
    });
    expect(access.tenants).to.deep.equal(['aaaa-1', 'bbbb-2']);
    expect(access.serviceOrigins).to.deep.equal(['https://a.example']);
  });

  it('opens a public chat only for a bot that is registered, to pages that are named', () => {
    const secret = { DIRECT_LINE_SECRET: 'hunter2' };
    expect(faultsOf(secret)).to.have.length(2);
    expect(faultsOf({ ...IDENTITY, ...secret }).join())
      .to.match(/^TRUSTED_ORIGINS /)
      .and.not.contain('hunter2');
    const chat = { ...IDENTITY, ...secret, TRUSTED_ORIGINS: 'https://chat.example/' };
    expect(readConfig(chat).access.publicChat).to.deep.equal({
      secret: 'hunter2',
      service: 'https://directline.botframework.com',
      origins: ['https://chat.example'],
    });
    const government = readConfig({ ...chat, ChannelService: 'https://botframework.azure.us' });
    expect(government.access.publicChat?.service).to.equal('https://directline.botframework.azure.us');
  });

  it('refuses a reference to a vault that Azure could not read, and names the setting', () => {
    const reference = '@Microsoft.KeyVault(SecretUri=https://vault.example/secrets/log-salt)';
    expect(faultsOf({ LOG_SALT: reference }).join()).to.match(/^LOG_SALT is a Key Vault reference/);
  });

  it('never shows a secret in what it reports', () => {
    expect(faultsOf({ MicrosoftAppPassword: 'hunter2', MicrosoftAppId: 'id' }).join()).not.to.contain(
      'hunter2',
    );
  });
});
