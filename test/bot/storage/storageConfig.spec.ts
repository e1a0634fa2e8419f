import { expect } from 'chai';
import { ConfigError, readConfig } from '../../../bot/config.ts';

const ACCOUNT = 'https://account.blob.core.windows.net';
const SECRET = 'DefaultEndpointsProtocol=https;AccountName=account;AccountKey=aHVudGVyMg==;';
const CLIENT_ID = '11111111-2222-3333-4444-555555555555';
const BLOBS = { STORAGE: 'azure-blobs' };

function faultsOf(env: Record<string, string>): string[] {
  try {
    readConfig(env);
    return [];
  } catch (error) {
    if (error instanceof ConfigError) return error.faults;
    throw error;
  }
}

describe('the settings of the store', () => {
  it('name a folder unless they name blobs', () => {
    expect(readConfig({ STORAGE_URL: ACCOUNT })).to.deep.include({ storage: 'file', blobs: null });
  });

  it('take a connection string', () => {
    expect(readConfig({ ...BLOBS, STORAGE_CONNECTION_STRING: SECRET })).to.deep.include({
      storage: 'azure-blobs',
      blobs: { container: 'conversations', connectionString: SECRET },
    });
  });

  it('take an account and a managed identity: the given one, else that of the bot, else that of the machine', () => {
    const clientIdOf = (env: object) => readConfig({ ...BLOBS, STORAGE_URL: ACCOUNT, ...env }).blobs;
    const place = { container: 'conversations', url: ACCOUNT };
    const identity = { MicrosoftAppId: 'app', MicrosoftAppTenantId: 'tenant' };
    const managed = { ...identity, MicrosoftAppType: 'UserAssignedMSI' };
    const secret = { ...identity, MicrosoftAppPassword: 'secret' };
    expect(clientIdOf({ ...managed, STORAGE_CLIENT_ID: CLIENT_ID })).to.deep.equal({
      ...place,
      clientId: CLIENT_ID,
    });
    expect(clientIdOf(managed)).to.deep.equal({ ...place, clientId: 'app' });
    expect(clientIdOf(secret)).to.deep.equal({ ...place, clientId: undefined });
  });

  it('need one way to the account, and not two', () => {
    expect(faultsOf(BLOBS).join()).to.include('STORAGE_URL is missing');
    const both = { ...BLOBS, STORAGE_URL: ACCOUNT, STORAGE_CONNECTION_STRING: SECRET };
    expect(faultsOf(both).join()).to.include('both set');
  });

  for (const url of [
    'account',
    'http://account.blob.core.windows.net',
    `${ACCOUNT}?sv=2024&sig=hunter2`,
    `${ACCOUNT}#hunter2`,
    'https://hunter2@account.blob.core.windows.net',
  ]) {
    it(`refuse the account ${url}, and do not repeat it`, () => {
      const faults = faultsOf({ ...BLOBS, STORAGE_URL: url }).join();
      expect(faults).to.include('STORAGE_URL must be').and.not.include('hunter2');
    });
  }

  for (const [secret, says] of [
    ['hunter2', 'connection string'],
    ['DefaultEndpointsProtocol=http;AccountName=account;AccountKey=hunter2;', 'https'],
    ['BlobEndpoint=http://account.blob.core.windows.net;SharedAccessSignature=hunter2', 'https'],
  ] as const) {
    it(`refuse the connection string ${secret}, and do not repeat it`, () => {
      const faults = faultsOf({ ...BLOBS, STORAGE_CONNECTION_STRING: secret });
      expect(faults).to.have.length(1);
      expect(faults.join()).to.include(says).and.not.include('hunter2');
    });
  }

  it('take http on this machine, for Azurite', () => {
    const local =
      'DefaultEndpointsProtocol=http;AccountName=a;AccountKey=b;BlobEndpoint=http://127.0.0.1:10000/a;';
    expect(faultsOf({ ...BLOBS, STORAGE_CONNECTION_STRING: local })).to.deep.equal([]);
    expect(faultsOf({ ...BLOBS, STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true' })).to.deep.equal([]);
  });

  for (const container of ['ab', 'Conversations', 'a--b', '-ab', 'ab-', 'a_b', 'a'.repeat(64)]) {
    it(`refuse the container ${container}`, () => {
      expect(faultsOf({ STORAGE_CONTAINER: container })).to.have.length(1);
    });
  }

  for (const days of ['0', '-1', '1.5', 'never', '3651', '1e2']) {
    it(`refuse to forget after ${days} days`, () => {
      expect(faultsOf({ STATE_TTL_DAYS: days }).join()).to.include('STATE_TTL_DAYS must be');
    });
  }

  it('forget after the days they say', () => {
    expect(readConfig({ STATE_TTL_DAYS: '7' }).stateTtlDays).to.equal(7);
  });

  it('refuse a client id that is none', () => {
    expect(faultsOf({ STORAGE_CLIENT_ID: 'me' }).join()).to.include('STORAGE_CLIENT_ID must be');
  });
});
