import { expect } from 'chai';
import {
  type ChannelService,
  SERVICE_URL,
  startChannelService,
  TENANT,
} from '../../support/channelService.ts';
import { Client } from '../../support/client.ts';
import { type Connector, startConnector } from '../../support/connector.ts';
import { startServer, type TestServer } from '../../support/server.ts';

const MESSAGES = 3;
const REQUESTS = 5;

describe('a bot on the internet', () => {
  let channels: ChannelService;
  let server: TestServer;
  before(async () => {
    channels = await startChannelService();
  });
  after(() => channels.stop());
  beforeEach(async () => {
    server = await startServer(undefined, {
      ...channels.settings,
      MESSAGES_PER_MINUTE: String(MESSAGES),
      REQUESTS_PER_MINUTE: String(REQUESTS),
      TRUSTED_PROXIES: '1',
    });
  });
  afterEach(() => server.stop());

  function person(locale = 'en-US') {
    const client = new Client(server.address);
    const says = async (text: string, authorization = channels.bearer()) => {
      const activity = client.activity({ text, locale, serviceUrl: SERVICE_URL });
      return client.post(activity, { authorization, 'x-forwarded-for': '192.0.2.1' });
    };
    return { says };
  }
  const get = (path: string, from: string, headers: Record<string, string> = {}) =>
    fetch(server.address + path, { headers: { 'x-forwarded-for': from, ...headers } });

  it('reads so many messages of a conversation, and then tells it in its language to wait', async () => {
    const { says } = person();
    for (const text of ['español', 'ea', 'azure']) {
      expect(await (await says(text)).text()).to.contain('Policy');
    }
    const turns = server.counters.read('turns');
    const reply = await (await says('nuevo caso')).text();
    expect(reply)
      .to.match(/Espera \d+ segundos/)
      .and.not.contain('PolicyQuestion');
    expect(server.counters.read('turns')).to.equal(turns);
    expect(server.counters.read('limited', 'conversation')).to.equal(1);
  });

  it('holds up no other conversation', async () => {
    const { says } = person();
    for (let times = 0; times <= MESSAGES; times += 1) await says('ea');
    expect(await (await person().says('ea')).text()).to.contain('PolicyQuestion');
  });

  it('never holds up a channel, however much comes from its address', async () => {
    for (let times = 0; times < REQUESTS * 2; times += 1) {
      expect((await person().says('ea')).status).to.equal(200);
    }
  });

  it('lets a channel through an address from which bad tokens come', async () => {
    const { says } = person();
    for (let times = 0; times < REQUESTS; times += 1) {
      expect((await says('ea', 'Bearer a.b.c')).status).to.equal(401);
    }
    expect((await says('ea', 'Bearer a.b.c')).status).to.equal(429);
    expect((await says('ea')).status).to.equal(200);
  });

  for (const path of ['/policy', '/api/policy/answer']) {
    it(`gives ${path} so many times to an address, and then says in its language how long to wait`, async () => {
      for (let times = 0; times < REQUESTS; times += 1) {
        expect((await get(path, '192.0.2.7')).status).to.equal(200);
      }
      const refused = await get(path, '192.0.2.7', { 'accept-language': 'es' });
      expect(refused.status).to.equal(429);
      expect(Number(refused.headers.get('retry-after'))).to.be.within(1, 60);
      expect(await refused.text()).to.contain('Espera');
      expect((await get(path, '192.0.2.8')).status).to.equal(200);
    });
  }

  it('tells a browser in plain words', async () => {
    for (let times = 0; times < REQUESTS; times += 1) await get('/policy', '192.0.2.9');
    const refused = await get('/policy?lang=es', '192.0.2.9', { accept: 'text/html,*/*' });
    expect(refused.headers.get('content-type')).to.equal('text/plain; charset=utf-8');
    expect(await refused.text()).to.match(/^Han llegado/);
  });

  it('never keeps anybody from asking whether it is well', async () => {
    for (let times = 0; times < REQUESTS * 2; times += 1) {
      expect((await get('/healthz', '192.0.2.9')).status).to.equal(200);
    }
  });

  it('asks to come again when the keys of the channels cannot be had, and remembers nothing of it', async () => {
    const broken = await startChannelService();
    broken.behave('broken');
    const other = await startServer(undefined, broken.settings);
    const client = new Client(other.address);
    const send = () =>
      client.post(client.activity({ text: 'ea', serviceUrl: SERVICE_URL }), {
        authorization: broken.bearer(),
      });
    const response = await send();
    broken.behave('well');
    const again = await send();
    await other.stop();
    broken.stop();
    expect(response.status).to.equal(503);
    expect(await response.json()).to.deep.equal({ error: { code: 'unavailable' } });
    expect(again.status).to.equal(200);
    expect(other.logged).to.deep.include({ event: 'refused', reason: 'keys-unavailable' });
  });
});

describe('a channel that is sent to', () => {
  let channels: ChannelService;
  let connector: Connector;
  let server: TestServer;
  before(async () => {
    [channels, connector] = await Promise.all([startChannelService(), startConnector()]);
    server = await startServer(undefined, { ...channels.settings, MESSAGES_PER_MINUTE: '1' });
  });
  after(async () => {
    await server.stop();
    connector.stop();
    channels.stop();
  });

  it('is not sent anything where replies may not go, even with a signature', async () => {
    const { serviceUrl } = connector;
    const client = new Client(server.address);
    const activity = client.activity({
      text: 'ea',
      serviceUrl,
      conversation: { id: 'c', tenantId: TENANT },
      deliveryMode: undefined,
    });
    const response = await client.post(activity, {
      authorization: channels.bearer({ serviceurl: serviceUrl }),
    });
    expect(response.status).to.equal(403);
    expect(connector.received).to.deep.equal([]);
    expect(channels.asked, 'tokens').to.deep.equal([]);
  });
});
