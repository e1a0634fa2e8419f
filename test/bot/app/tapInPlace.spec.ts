import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { SHAPE } from '../../../dialogs/state.ts';
import { nodesOf, textsOf } from '../../cards/nodes.ts';
import { Client } from '../../support/client.ts';
import { type Connector, startConnector } from '../../support/connector.ts';
import { edition } from '../../support/edition.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { translators } from '../../support/talk.ts';
import { TeamsPerson, tapOn } from '../../support/teamsPerson.ts';

const say = translators.en;
const EA = { do: 'say', facts: { origin: 'ea' } } as const;
const AZURE = { do: 'say', facts: { kind: 'usage-based' } } as const;
const CARD = 'application/vnd.microsoft.card.adaptive';
const SENTENCE = 'application/vnd.microsoft.activity.message';
const ANSWER = edition.rows.find(({ id }) => id === 'azure-from-named-channel')?.verdict.en ?? '';

describe('a tap in Teams', function () {
  this.timeout(30_000);
  let server: TestServer;
  let connector: Connector;
  beforeEach(async () => {
    [server, connector] = await Promise.all([startServer(), startConnector()]);
  });
  afterEach(async () => {
    connector.stop();
    await server.stop();
    await rm(server.folder, { recursive: true, force: true });
  });

  const person = (fields: object = {}) => new TeamsPerson(server.address, connector, fields);
  const actionsIn = (card: unknown) =>
    nodesOf(card).filter(({ at }) => String(at.type).startsWith('Action.'));

  it('is an Action.Execute with an Action.Submit that does the same for older clients', async () => {
    const ana = await person().says('ea');
    const actions = actionsIn(ana.lastCard);
    expect(actions.length).to.be.greaterThan(5);
    for (const { at } of actions) {
      const { type, verb, fallback, ...same } = at;
      expect({ type, verb }).to.deep.equal({ type: 'Action.Execute', verb: 'tap' });
      expect(fallback).to.deep.equal({ ...same, type: 'Action.Submit' });
    }
  });

  it('is an Action.Submit everywhere else', async () => {
    const { last } = await new Client(server.address).types('ea');
    expect(new Set(actionsIn(last).map(({ at }) => at.type))).to.deep.equal(new Set(['Action.Submit']));
  });

  it('replaces its card with what was told and the next question, and then the answer, and posts nothing', async () => {
    const ana = await person().says('hi');
    const question = await ana.taps(EA);
    expect(question.type).to.equal(CARD);
    expect(textsOf(question.value)).to.include.members([
      say('question.kind.ask'),
      `${say('fact.origin')}: ${say('option.origin.ea.short')}`,
    ]);
    const answer = await ana.taps(AZURE, question.value);
    expect(textsOf(answer.value)).to.include(ANSWER);
    expect(connector.received).to.have.length(1);
  });

  it('offers taps that can be tapped in their place again', async () => {
    const ana = await person().says('hi');
    const { value } = await ana.taps(EA);
    expect(new Set(actionsIn(value).map(({ at }) => at.type))).to.deep.equal(new Set(['Action.Execute']));
  });

  it('that an older client submits is answered by a message', async () => {
    const ana = await person().says('hi');
    await ana.posts({ value: tapOn(ana.lastCard, EA) });
    expect(connector.received).to.deep.equal([say('question.origin.ask'), say('question.kind.ask')]);
  });

  it('delivered again is answered the same and changes nothing', async () => {
    const ana = await person().says('hi');
    const welcome = ana.lastCard;
    const all = await Promise.all([1, 2, 3].map(() => ana.taps(EA, welcome, { id: 'same' })));
    all.push(await ana.taps(EA, welcome, { id: 'same' }));
    for (const response of all) expect(response).to.deep.equal(all[0]);
    expect(tapOn(all[0]?.value, AZURE).revision).to.equal(tapOn(welcome, EA).revision + 1);
    expect(connector.received).to.have.length(1);
  });

  it('made twice changes nothing the second time, and is not explained', async () => {
    const ana = await person().says('hi');
    const welcome = ana.lastCard;
    const first = await ana.taps(EA, welcome);
    expect(await ana.taps(EA, welcome)).to.deep.equal(first);
  });

  it('on a card from before something was typed is explained there, with where we are', async () => {
    const ana = await person().says('hi');
    const welcome = ana.lastCard;
    await ana.says('open');
    const { type, value } = await ana.taps(EA, welcome);
    expect(type).to.equal(CARD);
    expect(textsOf(value)).to.include.members([say('lead.stale'), say('question.kind.ask')]);
    expect(textsOf(value)).to.include(`${say('fact.origin')}: ${say('option.origin.open.short')}`);
    expect(textsOf((await ana.taps(AZURE, value)).value)).to.include(ANSWER);
  });

  it('that cannot be read is explained in its place', async () => {
    const ana = await person().says('ea');
    for (const data of [undefined, null, 'tap', {}, { case: 1 }]) {
      expect(textsOf((await ana.acts(data)).value)).to.include(say('lead.bad-tap'));
    }
    const response = await ana.posts({ type: 'invoke', name: 'adaptiveCard/action', value: 'nonsense' });
    expect(await response.json()).to.include({ statusCode: 200, type: CARD });
  });

  it('shows also what may be missing from before, by a message', async () => {
    const ana = await person().says('ea');
    connector.behave(502);
    await ana.says('azure');
    connector.behave(200);
    const answer = connector.activities.at(-1);
    const { value } = await ana.taps({ do: 'restart' }, answer);
    expect(connector.received.slice(2)).to.deep.equal([ANSWER]);
    expect(textsOf(value)).to.include(say('question.origin.ask'));
  });

  it('is answered in its place also when an earlier answer cannot be delivered', async () => {
    const ana = await person().says('ea');
    connector.behave(502);
    await ana.says('azure');
    const { type } = await ana.taps({ do: 'restart' });
    expect(type).to.equal(CARD);
  });

  it('that fails leaves its card and says so, in the person’s language', async () => {
    const ana = await person().says('hola');
    const welcome = ana.lastCard;
    await server.app.close();
    const [name = ''] = (await readdir(server.folder)).filter((file) => file.endsWith('.json'));
    const path = join(server.folder, name);
    const stored = await readFile(path, 'utf8');
    const unsummed = stored.replace(/"sum":"[^"]*",/, ''); // as an entry was written that nobody compares with its sum
    await writeFile(path, unsummed.replace(`"shape":${SHAPE}`, `"shape":${SHAPE + 1}`));
    server = await startServer(server.folder);
    const { type, value } = await ana.at(server.address).taps(EA, welcome, { locale: 'es-MX' });
    const [before = '', after] = translators.es('error.newer', { reference: '|' }).split('|');
    expect(type).to.equal(SENTENCE);
    expect(value)
      .to.contain(before)
      .and.to.match(/id-\S+$/);
    expect(after).to.equal('');
    expect(connector.received).to.have.length(1);
  });

  it('whose replies travel in the response is answered by an invokeResponse there', async () => {
    const client = await new Client(server.address).send({ channelId: 'msteams', text: 'hi' });
    const value = { action: { type: 'Action.Execute', verb: 'tap', data: tapOn(client.last, EA) } };
    await client.send({ channelId: 'msteams', type: 'invoke', name: 'adaptiveCard/action', value });
    expect(client.activities).to.have.length(1);
    expect(client.last).to.deep.include({ type: 'invokeResponse' });
    expect(client.last).to.have.nested.property('value.status', 200);
    expect(client.last).to.have.nested.property('value.body.type', CARD);
  });
});
