import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { Client } from '../../support/client.ts';
import { startServer, type TestServer } from '../../support/server.ts';

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

describe('bad input', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  const client = () => new Client(server.address);

  const NOT_ACTIVITIES: [string, unknown][] = [
    ['nothing', ''],
    ['no JSON', '{"type":'],
    ['an array', []],
    ['a number', 5],
    ['null', null],
    ['an empty object', {}],
    ['a type that is no string', { type: 5 }],
    ['an activity without a conversation', { type: 'message', channelId: 'test', text: 'ea' }],
    [
      'ids that are no strings',
      { type: 'message', channelId: 'test', conversation: { id: {} }, from: { id: 1 } },
    ],
  ];
  for (const [what, body] of NOT_ACTIVITIES) {
    it(`given ${what}, answers 400 and repeats nothing`, async () => {
      const response = await client().post(body as string);
      expect(response.status).to.equal(400);
      expect(await response.json()).to.deep.equal({ error: { code: 'bad-request' } });
    });
  }

  it('given a body that is not called JSON, answers 415', async () => {
    const response = await client().post('type=message', { 'content-type': 'text/plain' });
    expect(response.status).to.equal(415);
  });

  it('given a body over 256 kB, answers 413', async () => {
    const person = client();
    expect((await person.post(person.activity({ text: 'x'.repeat(300_000) }))).status).to.equal(413);
  });

  it('given a message of 100 kB, replies politely and keeps the case', async () => {
    const person = await client().types('ea');
    await person.types('x'.repeat(100_000));
    expect(person.entity).to.deep.include({ type: 'PolicyQuestion', fact: 'kind', facts: { origin: 'ea' } });
    expect(person.entity.text).to.contain('too long');
  });

  const BAD_TAPS: [string, unknown][] = [
    ['a string', 'ea'],
    ['an unknown command', { case: 'a', step: 'b', revision: 1, command: { do: 'explode' } }],
    [
      'an unknown value',
      { case: 'a', step: 'b', revision: 1, command: { do: 'say', facts: { origin: 'moon' } } },
    ],
    [
      'an unknown fact',
      { case: 'a', step: 'b', revision: 1, command: { do: 'say', facts: { colour: 'red' } } },
    ],
    ['no revision', { case: 'a', step: 'b', command: { do: 'back' } }],
    ['a prototype', JSON.parse('{"__proto__":{"do":"back"},"constructor":1}')],
  ];
  for (const [what, value] of BAD_TAPS) {
    it(`given a tap with ${what}, shows the current question again`, async () => {
      const person = await client().types('ea');
      await person.send({ value });
      expect(person.entity).to.deep.include({
        type: 'PolicyQuestion',
        fact: 'kind',
        facts: { origin: 'ea' },
      });
    });
  }

  it('logs nothing that somebody typed', async () => {
    await client().types('a secret about Contoso');
    expect(JSON.stringify(server.logged)).not.to.contain('Contoso');
    const files = await filesIn(server.folder);
    expect(files.length).to.be.greaterThan(0);
    for (const file of files) expect(await readFile(file, 'utf8'), file).not.to.contain('Contoso');
  });
});

describe('a damaged state file', () => {
  it('is set aside and reported, and the person is told that the case starts again', async () => {
    const server = await startServer();
    const person = await new Client(server.address).types('ea');
    await server.app.close();
    const files = (await filesIn(server.folder)).filter((file) => file.endsWith('.json'));
    expect(files).to.have.length(1);
    await writeFile(files[0] ?? '', '{"key":"conv');

    const restarted = await startServer(server.folder);
    const again = new Client(restarted.address);
    const { conversation, person: id } = person;
    await again.send({ conversation: { id: conversation }, from: { id }, text: 'azure' });
    expect(again.entity).to.include({ type: 'PolicyQuestion', fact: 'origin' });
    expect(again.entity.text).to.contain('starts again');
    expect((await filesIn(server.folder)).some((file) => file.includes('.damaged-'))).to.equal(true);
    expect(restarted.logged.map(({ event }) => event)).to.include('state-damaged');
    await restarted.stop();
    await rm(server.folder, { recursive: true });
  });
});

describe('a store that cannot be written', () => {
  it('gives a reference, keeps the facts, and shows in /readyz', async () => {
    const server = await startServer();
    const person = await new Client(server.address).types('ea');
    expect((await fetch(`${server.address}/readyz`)).status).to.equal(200);

    // A file in place of the folder keeps even root from writing.
    const away = `${server.folder}-away`;
    await rename(server.folder, away);
    await writeFile(server.folder, '');
    await person.types('azure');
    const reference = /Reference: (\S+)/.exec(person.activities[0]?.text ?? '')?.[1];
    expect(reference).to.be.a('string');
    expect(server.logged.find(({ event }) => event === 'turn-failed')).to.include({ reference });
    expect((await fetch(`${server.address}/readyz`)).status).to.equal(503);
    expect((await fetch(`${server.address}/healthz`)).status).to.equal(200);

    await rm(server.folder);
    await rename(away, server.folder);
    await mkdir(server.folder, { recursive: true });
    await person.types('azure');
    expect(person.entity).to.deep.include({
      facts: { origin: 'ea', kind: 'usage-based' },
      type: 'PolicyAnswer',
    });
    expect((await fetch(`${server.address}/readyz`)).status).to.equal(200);
    await server.stop();
  });
});
