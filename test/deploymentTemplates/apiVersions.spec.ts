import { expect } from 'chai';
import { EXISTING, FOLDERS } from './template.ts';

/** A version here changes what a property means: change it with the reference of that version at hand. */
const VERSIONS: Record<string, string> = {
  'Microsoft.Authorization/roleAssignments': '2022-04-01',
  'Microsoft.BotService/botServices': '2022-09-15',
  'Microsoft.BotService/botServices/channels': '2022-09-15',
  'Microsoft.Insights/components': '2020-02-02',
  // There is none that is not called a preview.
  'Microsoft.Insights/diagnosticSettings': '2021-05-01-preview',
  'Microsoft.KeyVault/vaults': '2023-07-01',
  'Microsoft.KeyVault/vaults/secrets': '2023-07-01',
  'Microsoft.ManagedIdentity/userAssignedIdentities': '2023-01-31',
  'Microsoft.OperationalInsights/workspaces': '2023-09-01',
  'Microsoft.Resources/deployments': '2024-03-01',
  'Microsoft.Resources/resourceGroups': '2024-03-01',
  'Microsoft.Storage/storageAccounts': '2023-05-01',
  'Microsoft.Storage/storageAccounts/blobServices': '2023-05-01',
  'Microsoft.Storage/storageAccounts/blobServices/containers': '2023-05-01',
  'Microsoft.Storage/storageAccounts/managementPolicies': '2023-05-01',
  'Microsoft.Web/serverfarms': '2023-12-01',
  'Microsoft.Web/sites': '2023-12-01',
  'Microsoft.Web/sites/basicPublishingCredentialsPolicies': '2023-12-01',
  'Microsoft.Web/sites/config': '2023-12-01',
};

describe('API versions', () => {
  const resources = [...EXISTING.resources, ...FOLDERS.flatMap(({ template }) => template.resources)];

  it('are pinned, and these', () => {
    for (const { type, apiVersion } of resources) expect(apiVersion, type).to.equal(VERSIONS[type]);
  });

  it('are listed for nothing that is not there', () => {
    expect([...new Set(resources.map(({ type }) => type))].sort()).to.deep.equal(Object.keys(VERSIONS));
  });
});
