import { expect } from 'chai';
import { APP_ID, type ChannelService, startChannelService, TENANT } from '../../support/channelService.ts';
import { Client } from '../../support/client.ts';
import { type Connector, startConnector } from '../../support/connector.ts';
import { type ProductionBot, startProductionBot } from '../../support/productionBot.ts';

describe('the bot as built, in production', function () {
  this.timeout(60_000);
  let service: ChannelService;
  let connector: Connector;
  let bot: ProductionBot;
  before(async () => {
    [service, connector] = await Promise.all([startChannelService(), startConnector()]);
    bot = await startProductionBot(service, { ALLOWED_SERVICE_URLS: connector.serviceUrl });
  });
  after(async () => {
    await bot?.stop();
    connector.stop();
    service.stop();
  });

  const says = (text: string, headers: Record<string, string>, tenantId = TENANT, address = bot.address) => {
    const person = new Client(address);
    const { serviceUrl } = connector;
    const conversation = { id: person.conversation, tenantId };
    return person.post(person.activity({ text, serviceUrl, conversation, deliveryMode: undefined }), headers);
  };
  const signed = () => ({ authorization: service.bearer({ serviceurl: connector.serviceUrl }) });

  it('answers a channel of an allowed tenant, with a token it fetched for that', async () => {
    for (const text of ['ea', 'open']) expect((await says(text, signed())).status).to.equal(200);
    expect(connector.received).to.have.length(2);
    expect(connector.activities[0]?.entities?.[0]).to.include({ type: 'PolicyQuestion', fact: 'kind' });
    expect(connector.authorizations).to.deep.equal(['Bearer issued-1', 'Bearer issued-1']);
    expect(Object.fromEntries(service.asked[0] ?? [])).to.include({
      grant_type: 'client_credentials',
      client_id: APP_ID,
      client_secret: 'the password',
      scope: 'https://channels.test/.default',
    });
  });

  it('answers nobody else', async () => {
    const before = connector.received.length;
    expect((await says('ea', {})).status).to.equal(401);
    expect((await says('ea', { authorization: service.bearer() })).status).to.equal(401);
    expect((await says('ea', signed(), 'another')).status).to.equal(403);
    expect(connector.received).to.have.length(before);
  });

  it('with a managed identity answers with the token of that, and asks for no other', async () => {
    const managed = await startProductionBot(service, {
      ...service.managed,
      ALLOWED_SERVICE_URLS: connector.serviceUrl,
    });
    const before = service.issued();
    const response = await says('ea', signed(), TENANT, managed.address);
    await managed.stop();
    expect(response.status).to.equal(200);
    expect(connector.authorizations.at(-1)).to.equal('Bearer managed');
    expect(service.issued()).to.equal(before);
  });
});
