import { expect } from 'chai';
import { deployment } from './deployment.ts';
import { SCENARIOS } from './scenarios.ts';
import { EXISTING } from './template.ts';

describe('hardening', () => {
  for (const { says, given, cloud } of SCENARIOS) {
    describe(`with ${says}`, () => {
      const properties = (type: string) => deployment(given, cloud).properties(type);

      it('serves https alone, watches the store, and never sleeps', () => {
        const [site] = properties('Microsoft.Web/sites');
        expect(site).to.include({ httpsOnly: true, clientAffinityEnabled: false });
        expect(site?.siteConfig).to.include({
          minTlsVersion: '1.2',
          scmMinTlsVersion: '1.2',
          ftpsState: 'Disabled',
          healthCheckPath: '/readyz',
          alwaysOn: true,
          remoteDebuggingEnabled: false,
        });
      });

      it('lets nobody publish with a password', () => {
        const policies = properties('Microsoft.Web/sites/basicPublishingCredentialsPolicies');
        expect(policies).to.deep.equal([{ allow: false }, { allow: false }]);
      });

      it('opens the storage account by role alone, to nobody in public', () => {
        expect(properties('Microsoft.Storage/storageAccounts')[0]).to.include({
          allowSharedKeyAccess: false,
          allowBlobPublicAccess: false,
          minimumTlsVersion: 'TLS1_2',
          supportsHttpsTrafficOnly: true,
        });
        expect(properties('Microsoft.Storage/storageAccounts/blobServices/containers')).to.deep.equal([
          { publicAccess: 'None' },
        ]);
      });

      it('opens the vault by role alone', () => {
        const [vault] = properties('Microsoft.KeyVault/vaults');
        expect(vault).to.include({ enableRbacAuthorization: true, enableSoftDelete: true });
        expect(vault).not.to.have.property('accessPolicies');
      });
    });
  }

  it('gives the identity two roles: on the container, and on the vault', () => {
    const roles = deployment().resources.filter(({ type }) => type.endsWith('/roleAssignments'));
    const given = roles.map(({ id, body }) => [
      id.split('/providers/').at(-2)?.split('/')[0],
      JSON.stringify(body.properties).match(/roleDefinitions\/([\w-]+)/)?.[1],
    ]);
    expect(given).to.deep.equal([
      ['Microsoft.Storage', 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'], // Storage Blob Data Contributor
      ['Microsoft.KeyVault', '4633458b-17de-408a-874b-0445c86b69e6'], // Key Vault Secrets User
    ]);
  });

  it('offers no plan that sleeps', () => {
    expect(EXISTING.parameters.planSku?.allowedValues).not.to.include.members(['F1', 'D1']);
  });
});
