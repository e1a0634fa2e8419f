import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { Client } from '../../support/client.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { translators } from '../../support/talk.ts';

describe('deleting a person’s data over HTTP', function () {
  this.timeout(30_000);
  let server: TestServer;
  beforeEach(async () => {
    server = await startServer();
  });
  afterEach(async () => {
    await server.stop();
    await rm(server.folder, { recursive: true, force: true });
  });

  const files = async () => (await readdir(server.folder)).filter((name) => !name.startsWith('.lock'));

  for (const [language, locale, asks, yes] of [
    ['en', 'en-US', 'delete my data', 'yes'],
    ['es', 'es-MX', 'borra mis datos', 'sí'],
  ] as const) {
    const say = translators[language];

    it(`asks once, deletes and says so, in ${language}, by typing`, async () => {
      const client = new Client(server.address);
      for (const text of ['ea', asks]) await client.send({ text, locale });
      expect(client.last.summary).to.equal(say('erase.title'));
      expect(await files()).to.have.length(1);
      await client.send({ text: yes, locale });
      expect(client.entity.text).to.include(say('lead.erased'));
      expect(await files()).to.deep.equal([]);
    });

    it(`asks once, deletes and says so, in ${language}, by tapping`, async () => {
      const client = new Client(server.address);
      for (const text of ['ea', asks]) await client.send({ text, locale });
      await client.send({ value: client.tapFor({ do: 'agree' }), locale });
      expect(client.entity.text).to.include(say('lead.erased'));
      expect(await files()).to.deep.equal([]);
    });

    it(`keeps everything after a no, in ${language}, by tapping`, async () => {
      const client = new Client(server.address);
      for (const text of ['ea', asks]) await client.send({ text, locale });
      await client.send({ value: client.tapFor({ do: 'disagree' }), locale });
      expect(client.entity).to.deep.include({
        type: 'PolicyQuestion',
        fact: 'kind',
        facts: { origin: 'ea' },
      });
      expect(client.entity.text).to.include(say('lead.kept'));
      expect(await files()).to.have.length(1);
    });
  }

  it('answers a yes that is delivered again, at once or later, the same, and stores nothing', async () => {
    const client = new Client(server.address);
    await client.types('ea', 'delete my data');
    const yes = client.activity({ text: 'yes' });
    const responses = await Promise.all([1, 2, 3].map(() => client.post(yes)));
    const bodies = await Promise.all(responses.map((response) => response.text()));
    expect(new Set(bodies).size).to.equal(1);
    expect(await (await client.post(yes)).text()).to.equal(bodies[0]);
    expect(await files()).to.deep.equal([]);
  });

  it('deletes the other conversations of the person, and damaged and unreadable copies', async () => {
    const client = new Client(server.address);
    const elsewhere = { conversation: { id: 'group', isGroup: true }, text: 'open' };
    const somebodyElse = new Client(server.address);
    await client.send(elsewhere);
    const [group = ''] = await files();
    await client.types('ea');
    await somebodyElse.types('ea');
    const all = await files();
    await server.app.close();
    await writeFile(join(server.folder, group), '{"ke');
    server = await startServer(server.folder);
    const again = Object.assign(new Client(server.address), {
      conversation: client.conversation,
      person: client.person,
    });
    await again.send(elsewhere);
    expect((await files()).some((name) => name.includes('damaged'))).to.equal(true);
    await again.types('delete my data', 'yes');
    const left = await files();
    expect(left).to.have.length(1);
    expect(all).to.include(left[0]);
    expect(await readFile(join(server.folder, left[0] ?? ''), 'utf8')).to.include('"origin":"ea"');
  });

  it('deletes a damaged copy of another conversation that nobody has gone on with', async () => {
    const client = await new Client(server.address).send({ conversation: { id: 'other' }, text: 'open' });
    const [other = ''] = await files();
    await server.app.close();
    await rename(join(server.folder, other), join(server.folder, `${other}.damaged-1`));
    server = await startServer(server.folder);
    const again = Object.assign(new Client(server.address), { person: client.person });
    await again.types('ea', 'delete my data', 'yes');
    expect(await files()).to.deep.equal([]);
  });
});
