import { ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import { ClaimsIdentity } from 'botframework-connector';
import { expect } from 'chai';
import sinon from 'sinon';
import { SharedClientsAuthentication } from '../../bot/sharedClients.ts';

describe('the client of user tokens', () => {
  afterEach(() => sinon.restore());

  it('is made once, and again where making it failed', async () => {
    const make = sinon.stub(ConfigurationBotFrameworkAuthentication.prototype, 'createUserTokenClient');
    make.onFirstCall().rejects(new Error('no keys'));
    make.resolves();
    const authentication = new SharedClientsAuthentication({});
    const client = () => authentication.createUserTokenClient(new ClaimsIdentity([]));
    const error = await client().catch((caught) => caught);
    expect(error).to.include({ message: 'no keys' });
    await Promise.all([client(), client()]);
    sinon.assert.calledTwice(make);
  });
});
