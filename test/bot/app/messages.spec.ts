import { expect } from 'chai';
import { Client, tapsIn } from '../../support/client.ts';
import { startServer, type TestServer } from '../../support/server.ts';

describe('POST /api/messages', () => {
  let server: TestServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  const client = () => new Client(server.address);

  it('welcomes with the first question', async () => {
    const { activities, entity } = await client().joins();
    expect(activities).to.have.length(1);
    expect(entity).to.include({ type: 'PolicyQuestion', fact: 'origin' });
    expect(entity.options).to.have.length(8);
    expect(entity.facts).to.deep.equal({});
  });

  it('welcomes once', async () => {
    const person = await client().joins();
    expect((await person.joins()).activities).to.deep.equal([]);
  });

  it('greets no bot that joins', async () => {
    const person = await client().send({ type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] });
    expect(person.activities).to.deep.equal([]);
  });

  it('leads to an answer by taps, with a card and no text beside it', async () => {
    const person = await client().joins();
    await person.taps({ do: 'say', facts: { origin: 'ea' } });
    expect(person.entity).to.deep.include({ type: 'PolicyQuestion', fact: 'kind', facts: { origin: 'ea' } });
    await person.taps({ do: 'say', facts: { kind: 'usage-based' } });
    const { last, entity } = person;
    expect(entity).to.deep.include({
      type: 'PolicyAnswer',
      edition: '2017-06-09',
      outcome: 'recreate-azure-subscription',
      support: 'explicit',
      rules: ['MC17-06', 'MC17-12'],
      facts: { origin: 'ea', kind: 'usage-based' },
      assumed: { cloud: 'public' },
    });
    expect(last.text ?? '').to.equal('');
    expect(last.attachments).to.have.length(1);
    expect(last.summary).to.be.a('string').and.not.contain('\n');
    expect(entity.text).to.contain(last.summary);
  });

  it('gives text instead of a card on a channel that shows none', async () => {
    const { last, entity } = await client().send({ channelId: 'sms', text: 'ea' });
    expect(last.attachments ?? []).to.deep.equal([]);
    expect(last.text).to.equal(entity.text);
  });

  it('speaks the language of the client, and keeps the one that was chosen', async () => {
    const person = await client().send({ text: 'hola', locale: 'es-MX' });
    expect(person.entity.text).to.contain('¿Dónde compró');
    await person.send({ type: 'event', name: 'language', value: 'en', locale: 'es-MX' });
    expect(person.entity.text).to.contain('Where did');
    expect((await person.send({ text: 'ea', locale: 'es-MX' })).entity.text).to.contain('What kind');
  });

  it('strips the mention of the bot before reading', async () => {
    const mention = { type: 'mention', text: '<at>Bot</at>', mentioned: { id: 'bot', name: 'Bot' } };
    const person = await client().send({ text: '<at>Bot</at> EA ', entities: [mention] });
    expect(person.entity).to.deep.include({ fact: 'kind', facts: { origin: 'ea' } });
  });

  it('keeps the people of a group apart', async () => {
    const one = client();
    const two = client();
    const group = { conversation: { id: 'group', isGroup: true } };
    await one.send({ ...group, text: 'ea' });
    await two.send({ ...group, text: 'open' });
    expect((await one.send({ ...group, text: 'azure' })).entity.facts).to.deep.equal({
      origin: 'ea',
      kind: 'usage-based',
    });
  });

  it('greets a group once, when the bot is added', async () => {
    const group = { type: 'conversationUpdate', conversation: { id: 'group-2', isGroup: true } };
    expect((await client().send({ ...group, membersAdded: [{ id: 'bot' }] })).activities).to.have.length(1);
    expect((await client().send({ ...group, membersAdded: [{ id: 'bot' }] })).activities).to.have.length(0);
    expect((await client().send({ ...group, membersAdded: [{ id: 'somebody' }] })).activities).to.have.length(
      0,
    );
  });

  it('advances once when the same activity comes twice, also at once', async () => {
    const person = await client().joins();
    const activity = person.activity({ text: 'ea' });
    const bodies = await Promise.all([1, 2, 3].map(async () => (await person.post(activity)).json()));
    bodies.push(await (await person.post(activity)).json());
    for (const body of bodies) expect(body).to.deep.equal(bodies[0]);
    expect((await person.types('back')).entity.fact).to.equal('origin');
  });

  it('ignores what is neither said nor tapped', async () => {
    for (const type of ['typing', 'messageReaction', 'endOfConversation', 'installationUpdate']) {
      expect((await client().send({ type })).activities, type).to.deep.equal([]);
    }
  });

  it('understands every tap that a card offers', async () => {
    const walk = ['ea', 'office 365', 'support'];
    const { last } = await client().types(...walk);
    const commands = tapsIn(last.attachments).map(({ command }) => command);
    expect(commands.length).to.be.greaterThan(5);
    for (const command of commands) {
      const person = await client().types(...walk);
      const before = person.entity.text;
      await person.taps(command);
      expect(person.entity.text, JSON.stringify(command)).not.to.equal(before);
      expect(person.entity.text, JSON.stringify(command)).not.to.contain('could not read');
    }
  });

  it('lets whoever taps the welcome of a group begin a case', async () => {
    const group = { conversation: { id: 'group-3', isGroup: true } };
    const host = await client().send({ ...group, type: 'conversationUpdate', membersAdded: [{ id: 'bot' }] });
    const tap = host.tapFor({ do: 'say', facts: { origin: 'ea' } });
    const member = await client().send({ ...group, value: tap });
    expect(member.entity).to.deep.include({ fact: 'kind', facts: { origin: 'ea' } });
  });

  it('takes nobody for somebody else', async () => {
    const alice = await client().types('ea');
    const { conversation, person } = alice;
    const bob = { conversation: { id: conversation }, from: { id: 'bob' }, membersAdded: [{ id: person }] };
    await client().send({ ...bob, text: 'azure' });
    expect((await alice.types('hi')).entity.facts).to.deep.equal({ origin: 'ea' });
  });

  it('needs no recipient, and no sense in the entities', async () => {
    const person = await client().send({
      text: 'ea',
      recipient: undefined,
      entities: [null, 5, { type: 'mention' }],
    });
    expect(person.entity.facts).to.deep.equal({ origin: 'ea' });
  });

  it('counts turns, outcomes, misses and stale taps', async () => {
    const { counters } = server;
    const before = {
      turns: counters.read('turns'),
      misses: counters.read('misses'),
      stale: counters.read('stale-taps'),
    };
    const switched = counters.read('outcomes', 'switch-azure-partner');
    const person = await client().joins();
    const old = person.tapFor({ do: 'say', facts: { origin: 'ea' } });
    await person.types('csp', 'azure', 'blah');
    await person.send({ value: old });
    expect(counters.read('turns')).to.equal(before.turns + 5);
    expect(counters.read('outcomes', 'switch-azure-partner')).to.be.greaterThan(switched);
    expect(counters.read('misses')).to.equal(before.misses + 1);
    expect(counters.read('stale-taps')).to.equal(before.stale + 1);
  });
});
