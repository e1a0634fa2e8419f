import { expect } from 'chai';
import { startServer, type TestServer } from '../../support/server.ts';

describe('GET /api/policy/answer', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  async function ask(query: string): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await fetch(`${server.address}/api/policy/answer?${query}`);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }; // asserted below
  }

  it('answers', async () => {
    const { status, body } = await ask('origin=csp-partner&kind=usage-based&goal=move&lang=es');
    expect(status).to.equal(200);
    expect(body).to.include({
      status: 'answered',
      edition: '2017-06-09',
      outcome: 'switch-azure-partner',
      support: 'explicit',
    });
    expect(body.title).to.match(/^Sí/);
    expect(body.rules).to.deep.equal(['MC17-13', 'MC17-14']);
    expect(body.facts).to.deep.equal({ origin: 'csp-partner', kind: 'usage-based', goal: 'move' });
    expect(body.assumed).to.deep.equal({ cloud: 'public' });
  });

  it('asks for what is missing', async () => {
    const { body } = await ask('goal=&origin=ea&kind=license-based&cloud=&role=&unsure=&lang=&edition=');
    expect(body).to.deep.equal({
      status: 'asking',
      fact: 'goal',
      options: ['support', 'move'],
      facts: { origin: 'ea', kind: 'license-based' },
      assumed: { cloud: 'public' },
    });
  });

  it('gives the outcomes that are possible when nobody is sure', async () => {
    const { body } = await ask('kind=usage-based&unsure=origin');
    expect(body).to.include({ status: 'asking', fact: 'origin' });
    expect(body.possible).to.include('switch-azure-partner').and.not.include('resale-refused');
  });

  for (const [query, name] of [
    ['origin=moon', 'origin'],
    ['origin=ea&origin=open', 'origin'],
    ['colour=red', 'colour'],
    ['lang=fr', 'lang'],
    ['unsure=origin,moon', 'unsure'],
    ['goal=Support', 'goal'],
  ]) {
    it(`given ${query}, answers 400, naming ${name} and what is allowed`, async () => {
      const { status, body } = await ask(query ?? '');
      expect(status).to.equal(400);
      expect(body.error).to.include({ name }).and.have.keys('code', 'name', 'allowed');
      expect(body).to.have.nested.property('error.allowed').that.is.an('array').and.is.not.empty;
    });
  }

  for (const edition of ['2016-12-02', 'newest']) {
    it(`given the unknown edition ${edition}, answers 404 and names the known ones`, async () => {
      const { status, body } = await ask(`edition=${edition}`);
      expect(status).to.equal(404);
      expect(body).to.have.nested.property('error.allowed').that.deep.equals(['2017-06-09']);
    });
  }

  it('repeats nothing of what was sent', async () => {
    const { body } = await ask('origin=%3Cscript%3E');
    expect(JSON.stringify(body)).not.to.contain('script');
  });
});
