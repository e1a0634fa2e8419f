import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { hashed } from '../../../bot/conversation/key.ts';
import { Client } from '../../support/client.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { translators } from '../../support/talk.ts';

const WRONG_STEPS = { do: 'rate', opinion: 'wrong', reason: 'steps' } as const;

describe('opinions over HTTP', function () {
  this.timeout(30_000);
  let server: TestServer;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(() => server.stop());

  const records = async () => {
    const names = (await readdir(server.folder)).filter((name) => name.startsWith('feedback'));
    return Promise.all(
      names.map(async (name) => `${name}\n${await readFile(join(server.folder, name), 'utf8')}`),
    );
  };
  const valueIn = (record = '') => JSON.parse(record.slice(record.indexOf('\n'))).value;

  for (const [locale, language] of [
    ['en-US', 'en'],
    ['es-MX', 'es'],
  ] as const) {
    it(`are given in two taps, and one record is kept, which names nobody (${language})`, async () => {
      const client = new Client(server.address);
      const from = { id: client.person, name: 'Ana Person' };
      await client.send({ text: 'Contoso has Azure through an EA', locale, from });
      await client.taps({ do: 'opinion' });
      expect(client.last.summary).to.equal(translators[language]('opinion.title'));
      await client.taps(WRONG_STEPS);
      expect(client.entity.text).to.include(translators[language]('lead.rated'));
      expect(client.entity).to.deep.include({
        type: 'PolicyAnswer',
        outcome: 'recreate-azure-subscription',
      });
      const [record, ...more] = await records();
      expect(more).to.deep.equal([]);
      expect(valueIn(record)).to.deep.equal({
        day: new Date().toISOString().slice(0, 10),
        edition: '2017-06-09',
        row: 'azure-from-named-channel',
        outcome: 'recreate-azure-subscription',
        rules: ['MC17-06', 'MC17-12'],
        opinion: 'wrong',
        reason: 'steps',
      });
      const hashes = [hashed('test', client.person), hashed('test', client.conversation)];
      for (const personal of [client.person, client.conversation, ...hashes, 'Ana', 'Contoso', locale])
        expect(record).not.to.include(personal);
    });
  }

  it('take the place of what the same person said of the same answer, and are counted', async () => {
    const client = new Client(server.address);
    await client.types('ea', 'azure', 'this is wrong', 'this is wrong', 'feedback');
    await client.taps({ do: 'rate', opinion: 'right' });
    expect((await records()).map(valueIn)).to.have.nested.property('[0].opinion', 'right');
    expect(await records()).to.have.length(1);
    expect(server.counters.read('opinions', 'wrong')).to.equal(1);
    expect(server.counters.read('opinions', 'right')).to.equal(1);
    await client.types('csp partner', 'no se entiende');
    expect(await records()).to.have.length(2);
  });

  it('are recorded once when the tap is delivered again, after a restart too', async () => {
    const client = new Client(server.address);
    await client.types('ea', 'azure', 'feedback');
    const tap = client.activity({ value: client.tapFor(WRONG_STEPS) });
    const bodies = await Promise.all([1, 2, 3].map(async () => (await client.post(tap)).text()));
    expect(new Set(bodies).size).to.equal(1);
    const before = await records();
    const { folder } = server;
    await server.app.close();
    server = await startServer(folder);
    expect(await (await new Client(server.address).post(tap)).text()).to.equal(bodies[0]);
    expect(await records()).to.deep.equal(before);
  });

  it('stay when the person has everything about them deleted', async () => {
    const client = new Client(server.address);
    await client.types('ea', 'azure', 'this is wrong', 'delete my data', 'yes');
    const names = (await readdir(server.folder)).filter((name) => !name.startsWith('.lock'));
    expect(names).to.have.length(1);
    expect(await records()).to.have.length(1);
  });

  it('refuse a reason that is none', async () => {
    const client = new Client(server.address);
    await client.types('ea', 'azure', 'feedback');
    const tap = client.tapFor(WRONG_STEPS) as object;
    for (const command of [
      { ...WRONG_STEPS, reason: 'Contoso is stupid' },
      { ...WRONG_STEPS, reason: 'words' },
      { do: 'rate' },
    ]) {
      await client.send({ value: { ...tap, command } });
      expect(client.entity.text).to.include(translators.en('lead.bad-tap'));
    }
    expect(await records()).to.deep.equal([]);
  });

  it('stand on the policy page', async () => {
    const client = new Client(server.address);
    await client.types('ea', 'azure', 'the link is broken');
    const page = await (await fetch(`${server.address}/policy?lang=es`)).text();
    expect(page).to.include('data-said="MC17-12"').and.to.include('data-said="MC17-06"');
    expect(page).to.include(translators.es('opinion.wrong.link.label'));
  });
});
