import { expect } from 'chai';
import { readConfig } from '../../bot/config.ts';
import { deployment } from './deployment.ts';
import { US_GOVERNMENT } from './functions.ts';
import { resolved } from './resolved.ts';
import { SCENARIOS } from './scenarios.ts';

const channels = (given: Record<string, unknown>) =>
  deployment(given)
    .properties('Microsoft.BotService/botServices/channels')
    .map(({ channelName }) => channelName);

describe('the registration of the bot', () => {
  for (const { says, given, cloud } of SCENARIOS) {
    it(`with ${says} says of the bot what the bot is told of itself`, () => {
      const { properties, settings, outputs } = deployment(given, cloud);
      expect(properties('Microsoft.BotService/botServices')[0]).to.include({
        endpoint: `https://${outputs.domain}/api/messages`,
        msaAppId: settings.MicrosoftAppId,
        msaAppType: settings.MicrosoftAppType,
        msaAppTenantId: settings.MicrosoftAppTenantId,
      });
      expect(outputs.appId).to.equal(settings.MicrosoftAppId);
    });
  }

  it('names the managed identity where the bot is one', () => {
    const identityOf = (given: Record<string, unknown>) =>
      deployment(given).properties('Microsoft.BotService/botServices')[0]?.msaAppMSIResourceId;
    expect(identityOf({})).to.match(/userAssignedIdentities\/multichannel-identity$/);
    expect(identityOf({ appType: 'SingleTenant', appId: 'an id' })).to.equal('');
  });

  it('opens Teams always, and Direct Line for a public chat page alone', () => {
    expect(channels({})).to.deep.equal(['MsTeamsChannel']);
    expect(channels({ publicChatPage: true })).to.deep.equal(['MsTeamsChannel', 'DirectLineChannel']);
  });

  it('is with the Bot Framework of its cloud', () => {
    const cloudOf = ({ settings }: ReturnType<typeof deployment>) =>
      readConfig(resolved(settings)).access.cloud;
    expect(cloudOf(deployment())).to.equal('public');
    expect(cloudOf(deployment({}, US_GOVERNMENT))).to.equal('us-government');
    const told = { channelService: 'https://botframework.azure.us' };
    expect(cloudOf(deployment(told))).to.equal('us-government');
  });
});
