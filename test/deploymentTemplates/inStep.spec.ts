import { expect } from 'chai';
import { inNewResourceGroup } from './newResourceGroup.ts';
import { FOLDERS } from './template.ts';

describe('both folders', () => {
  it('are in step: run node --import tsx test/deploymentTemplates/newResourceGroup.ts', () => {
    const [existing, created] = FOLDERS.map(({ raw }) => raw);
    expect(created).to.deep.equal(inNewResourceGroup(existing));
  });

  it('name no bot of many tenants, which can no longer be made', () => {
    for (const { raw, given } of FOLDERS) expect(JSON.stringify([raw, given])).not.to.match(/multi-?tenant/i);
  });
});
