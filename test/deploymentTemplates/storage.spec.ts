import { expect } from 'chai';
import { z } from 'zod';
import { readConfig } from '../../bot/config.ts';
import { CLIENT_ID } from './answerOf.ts';
import { deployment } from './deployment.ts';
import { US_GOVERNMENT } from './functions.ts';
import { resolved } from './resolved.ts';

const days = z.object({
  actions: z.object({
    baseBlob: z.object({ delete: z.object({ daysAfterModificationGreaterThan: z.int() }) }),
  }),
  filters: z.object({ blobTypes: z.tuple([z.literal('blockBlob')]), prefixMatch: z.tuple([z.string()]) }),
});
const rules = z.object({
  policy: z.object({ rules: z.tuple([z.object({ enabled: z.literal(true), definition: days })]) }),
});

describe('what a deployment stores', () => {
  for (const instanceCount of [1, 2, 10]) {
    it(`is in blobs with ${instanceCount} instances, which all may share`, () => {
      const { settings } = deployment({ instanceCount });
      const { storage, blobs } = readConfig(resolved(settings));
      expect(storage).to.equal('azure-blobs');
      expect(blobs).to.include({ container: 'conversations', clientId: CLIENT_ID });
    });
  }

  for (const stateTtlDays of [1, 90, 365]) {
    it(`is deleted by a rule after the ${stateTtlDays} days that the bot knows of`, () => {
      const { settings, properties } = deployment({ stateTtlDays });
      const [{ definition }] = rules.parse(
        properties('Microsoft.Storage/storageAccounts/managementPolicies')[0],
      ).policy.rules;
      expect(readConfig(resolved(settings)).stateTtlDays).to.equal(stateTtlDays);
      expect(definition.actions.baseBlob.delete.daysAfterModificationGreaterThan).to.equal(stateTtlDays);
      expect(definition.filters.prefixMatch).to.deep.equal([`${settings.STORAGE_CONTAINER}/`]);
    });
  }

  it('leaves no copies of what is deleted', () => {
    const [service] = deployment().properties('Microsoft.Storage/storageAccounts/blobServices');
    expect(service).to.deep.equal({
      deleteRetentionPolicy: { enabled: false },
      containerDeleteRetentionPolicy: { enabled: false },
      isVersioningEnabled: false,
    });
  });

  it('is at an address of the cloud', () => {
    expect(deployment().settings.STORAGE_URL).to.match(
      /^https:\/\/[a-z0-9]{3,24}\.blob\.core\.windows\.net$/,
    );
    expect(deployment({}, US_GOVERNMENT).settings.STORAGE_URL).to.match(/\.blob\.core\.usgovcloudapi\.net$/);
  });
});
