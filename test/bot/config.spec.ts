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
      identity: null,
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

  it('never shows a secret in what it reports', () => {
    expect(faultsOf({ MicrosoftAppPassword: 'hunter2', MicrosoftAppId: 'id' }).join()).not.to.contain(
      'hunter2',
    );
  });
});
