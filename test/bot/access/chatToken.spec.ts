import { expect } from 'chai';
import { type ChannelService, startChannelService } from '../../support/channelService.ts';
import { type DirectLineService, SECRET, startDirectLine } from '../../support/directLineService.ts';
import { startServer, type TestServer } from '../../support/server.ts';

const PAGE = 'https://chat.example';

describe('the token for a public chat', () => {
  let channels: ChannelService;
  let line: DirectLineService;
  let server: TestServer;
  beforeEach(async () => {
    [channels, line] = await Promise.all([startChannelService(), startDirectLine()]);
    server = await startServer(undefined, {
      ...channels.settings,
      DIRECT_LINE_SECRET: SECRET,
      DIRECT_LINE_URL: line.origin,
      TRUSTED_ORIGINS: `${PAGE}, https://other.example/path`,
    });
  });
  afterEach(async () => {
    await server.stop();
    line.stop();
    channels.stop();
  });

  const ask = (headers: Record<string, string> = { origin: PAGE }) =>
    fetch(`${server.address}/api/directline/token`, { method: 'POST', headers });

  it('is for one conversation and a person that the server made up, and tells no secret', async () => {
    const response = await ask();
    const text = await response.text();
    const { token, conversation, user, expiresIn } = JSON.parse(text);
    expect({ status: response.status, expiresIn }).to.deep.equal({ status: 200, expiresIn: 1800 });
    expect(JSON.parse(atob(token.split('.')[1]))).to.deep.equal({ user, conv: conversation });
    expect(user).to.match(/^dl_[\w-]{20,}$/);
    expect(text + JSON.stringify([...response.headers])).not.to.contain(SECRET);
    expect(response.headers.get('cache-control')).to.equal('no-store');
    expect(line.asked).to.deep.equal([
      {
        authorization: `Bearer ${SECRET}`,
        body: { user: { id: user }, trustedOrigins: [PAGE, 'https://other.example'] },
      },
    ]);
  });

  it('is for somebody else each time', async () => {
    const users = await Promise.all([1, 2].map(async () => JSON.parse(await (await ask()).text()).user));
    expect(new Set(users)).to.have.property('size', 2);
  });

  it('may be read by the page that asked, and by no other', async () => {
    expect((await ask()).headers.get('access-control-allow-origin')).to.equal(PAGE);
    const refused = await ask({ origin: 'https://evil.example' });
    expect(refused.headers.get('access-control-allow-origin')).to.equal(null);
  });

  const STRANGERS: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: `${PAGE}.evil.example` },
    { origin: PAGE.replace('https', 'http') },
    { origin: `${PAGE}, ${PAGE}` },
    { referer: `${PAGE}/` },
  ];
  for (const headers of STRANGERS) {
    it(`is not given to ${JSON.stringify(headers)}`, async () => {
      expect((await ask(headers)).status).to.equal(403);
      expect(line.asked).to.deep.equal([]);
    });
  }

  for (const how of [401, 500, 'oddly'] as const) {
    it(`is not there when Direct Line answers ${how}, which is logged without what it said`, async () => {
      line.behave(how);
      const response = await ask();
      expect(response.status).to.equal(502);
      expect(await response.json()).to.deep.equal({ error: { code: 'bad-gateway' } });
      expect(server.logged.map(({ event }) => event)).to.deep.equal(['chat-token-failed']);
      expect(JSON.stringify(server.logged)).not.to.contain(SECRET);
    });
  }

  it('is given ten times a minute to one address, and then it says how long to wait', async () => {
    for (let times = 0; times < 10; times += 1) expect((await ask()).status).to.equal(200);
    const response = await ask({ origin: PAGE, 'accept-language': 'es' });
    expect(response.status).to.equal(429);
    expect(Number(response.headers.get('retry-after'))).to.be.within(1, 60);
    const { error } = JSON.parse(await response.text());
    expect(error).to.include({ code: 'too-many-requests' });
    expect(error.message).to.contain('Espera');
    expect(line.asked).to.have.length(10);
  });

  for (const path of ['/', '/desk']) {
    it(`is what the page at ${path} may connect for`, async () => {
      const response = await fetch(`${server.address}${path}`);
      const policy = response.headers.get('content-security-policy');
      expect(policy).to.contain(`connect-src 'self' ${line.origin} ${line.origin.replace('http', 'ws')};`);
      expect(await response.text())
        .to.contain(`data-service="${line.origin}"`)
        .and.not.contain(SECRET);
    });
  }

  it('is not asked for by GET', async () => {
    expect((await fetch(`${server.address}/api/directline/token`)).status).to.equal(405);
  });
});

describe('a bot on the internet without a public chat', () => {
  it('shows the decision table, and how to reach it', async () => {
    const channels = await startChannelService();
    const server = await startServer(undefined, channels.settings);
    const response = await fetch(`${server.address}/?lang=es`);
    const page = await response.text();
    const token = await fetch(`${server.address}/api/directline/token`, { method: 'POST' });
    await server.stop();
    channels.stop();
    expect(page).to.contain('Tabla de decisión');
    expect(page).to.contain(
      `https://teams.microsoft.com/l/chat/0/0?users=28:${channels.settings.MicrosoftAppId}`,
    );
    expect(token.status).to.equal(404);
  });
});
