import { expect } from 'chai';
import { APP_ID, type ChannelService, startChannelService, TENANT } from '../../support/channelService.ts';
import { Client, tapsIn } from '../../support/client.ts';
import { type Connector, startConnector } from '../../support/connector.ts';
import { type ProductionBot, startProductionBot } from '../../support/productionBot.ts';
import { TEAM } from '../../support/team.ts';

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

  it('hands a case over and brings the answer back, with a token each time', async () => {
    const team = { ESCALATION_CONVERSATION: TEAM, ESCALATION_SERVICE_URL: connector.serviceUrl };
    const asking = await startProductionBot(service, { ALLOWED_SERVICE_URLS: connector.serviceUrl, ...team });
    const person = new Client(asking.address);
    const sends = (fields: object, id: string = person.conversation) => {
      const conversation = { id, tenantId: TENANT };
      const common = { channelId: 'msteams', serviceUrl: connector.serviceUrl, deliveryMode: undefined };
      return person.post(person.activity({ ...common, conversation, ...fields }), signed());
    };
    const before = connector.received.length;
    for (const text of ['azure ea', 'ask a person']) await sends({ text });
    const [tap] = tapsIn(connector.activities.at(-1)).filter(({ command }) => command.do === 'hand-over');
    await sends({ value: tap });
    await connector.receives(before + 4);
    const [id] = /(?<="escalation":")[^"]+/.exec(JSON.stringify(connector.activities)) ?? [];
    expect(
      (await sends({ value: { escalation: id, act: 'answer', answer: 'Call them.' } }, TEAM)).status,
    ).to.equal(200);
    await connector.receives(before + 5);
    await asking.stop();
    expect(connector.activities.at(-1)?.entities?.[0]).to.include({ type: 'PolicyNews', news: 'answered' });
    const authorizations = connector.authorizations.slice(before);
    for (const authorization of authorizations) expect(authorization).to.match(/^Bearer issued-\d+$/);
    const cards = connector.activities.map((activity) => JSON.stringify(activity));
    expect(cards.find((card) => card.includes('"escalation":"'))).to.include(`28:${APP_ID}`);
  });
});
