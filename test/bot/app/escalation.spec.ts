import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { LANGUAGES } from '../../../policy/facts.ts';
import { Client } from '../../support/client.ts';
import { type Connector, startConnector } from '../../support/connector.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { translators } from '../../support/talk.ts';
import { TEAM, Team } from '../../support/team.ts';
import { TeamsPerson } from '../../support/teamsPerson.ts';

/** Nothing of this may be shown as anything but itself. */
const HOSTILE =
  '<b>Yes</b>, *wait* for [this](https://evil.example) & $' + '{title} {{label}}\r\n# 1. `done` <at>all</at>';

/** Nothing that surely did not arrive waits longer for its second try, in ms. */
const LONGER_THAN_A_RETRY = 1700;

describe('asking a person', function () {
  this.timeout(60_000);
  let server: TestServer;
  let connector: Connector;
  let team: Team;
  const start = async (folder?: string) => {
    const env = { ESCALATION_CONVERSATION: TEAM, ESCALATION_SERVICE_URL: connector.serviceUrl };
    server = await startServer(folder, env);
    team = new Team(server.address, connector);
  };
  beforeEach(async () => {
    connector = await startConnector();
    await start();
  });
  afterEach(async () => {
    connector.stop();
    await server.stop();
  });

  const stored = async () => (await readdir(server.folder)).filter((name) => name.startsWith('escalations'));
  const eventually = async (holds: () => boolean | Promise<boolean>) => {
    for (let tries = 0; tries < 200 && !(await holds()); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await holds()).to.equal(true);
  };
  /** What was told of cases that were handed over, by whatever message. */
  const told = () =>
    connector.activities.flatMap(({ entities = [] }) =>
      entities.flatMap(({ type, news }) => (type === 'PolicyNews' ? [String(news)] : [])),
    );
  const texts = () =>
    connector.activities.map((activity) => activity as { text?: string; textFormat?: string });

  for (const language of LANGUAGES) {
    it(`brings a case to the team and their answer back, once, in ${language}`, async () => {
      const say = translators[language];
      const person = new TeamsPerson(server.address, connector, { locale: language });
      await person.says('ea', 'azure', say('button.person'));
      expect(team.cards, 'before it was confirmed').to.deep.equal([]);
      await person.taps({ do: 'hand-over' });
      await team.gets(1);
      const card = JSON.stringify(team.cards[0]);
      for (const words of ['option.origin.ea.short', 'section.path', 'person.team.status.open'] as const)
        expect(card).to.include(say(words));
      expect(card).to.include('MC17-12');

      await team.acts('take');
      await eventually(() => told().length === 1);
      await team.acts('answer', HOSTILE);
      await eventually(() => told().length === 2);
      await team.acts('close');
      await eventually(async () => told().length === 3 && (await stored()).length === 0);
      expect(told()).to.deep.equal(['taken', 'answered', 'closed']);
      const answers = texts().filter(({ text }) => text?.includes('<b>'));
      expect(answers).to.have.length(1);
      expect(answers[0]?.text?.endsWith(HOSTILE.replace('\r\n', '\n'))).to.equal(true);
      expect(answers[0]?.textFormat).to.equal('plain');
      expect(team.shown.at(-1)).to.include(say('person.team.status.closed'));
      for (const shown of team.shown) expect(shown).not.to.include('evil');
    });
  }

  it('goes only to the team’s channel and its threads, and is acted on only there', async () => {
    const person = new TeamsPerson(server.address, connector);
    await person.says('ea', 'ask a person');
    await person.taps({ do: 'hand-over' });
    await team.gets(1);
    for (const place of [
      '19:other@thread.tacv2',
      `${TEAM}x`,
      `${TEAM.slice(0, -1)};messageid=1`,
      'a:personal',
    ]) {
      const stranger = new TeamsPerson(server.address, connector, { conversation: { id: place } });
      const { type, value } = await stranger.acts({ ...team.tap('answer'), answer: 'hello' });
      expect(type).to.include('message');
      expect(value).to.equal(translators.en('person.team.wrong-place'));
      await stranger.posts({ value: team.tap('close') });
      expect(texts().at(-1)?.text).to.equal(translators.en('person.team.wrong-place'));
    }
    await person.posts({ value: team.tap('take'), channelId: 'test', conversation: { id: TEAM } });
    expect(told()).to.deep.equal([]);
    expect(server.logged.filter(({ event }) => event === 'escalation-refused')).to.have.length(9);
    expect((await team.acts('take')).type).to.include('card');
  });

  it('takes the taps of older clients, and one that comes again once', async () => {
    const person = new TeamsPerson(server.address, connector);
    await person.says('ea', 'ask a person');
    await person.taps({ do: 'hand-over' });
    await team.gets(1);
    for (let times = 0; times < 3; times += 1) await team.submits('answer', 'Call them.', { id: 'same' });
    await team.submits('answer', 'Call them.');
    await team.submits('answer', '  ');
    expect(texts().at(-1)?.text).to.equal(translators.en('person.team.empty'));
    await team.submits('answer', 'x'.repeat(4001));
    expect(texts().at(-1)?.text).to.equal(translators.en('person.team.too-long'));
    await team.submits('close');
    await eventually(() => told().length === 2);
    expect(told()).to.deep.equal(['answered', 'closed']);
    await team.submits('take');
    expect(texts().at(-1)?.text).to.equal(translators.en('person.team.gone'));
  });

  describe('where nobody can be spoken to without being asked', () => {
    const news = (client: Client) => client.send({ type: 'event', name: 'news' });
    const asked = async () => {
      const client = new Client(server.address);
      await client.types('ea', 'azure', 'ask a person');
      await client.taps({ do: 'hand-over' });
      await team.gets(1);
      return client;
    };

    it('tells how it stands in what programs read, and the news when asked for them, once', async () => {
      const client = await asked();
      expect(client.entity.escalation).to.deep.equal({ status: 'open', delivery: 'pending' });
      expect((await news(client)).activities).to.deep.equal([]);
      await team.acts('answer', 'Ask for the *tenant*.');
      await news(client);
      expect(client.activities).to.have.length(1);
      expect(client.last.text).to.include('Ask for the *tenant*.');
      expect(client.last).to.include({ textFormat: 'plain' });
      expect((await news(client)).activities).to.deep.equal([]);
      expect((await client.types('help')).entity.escalation).to.deep.equal({
        status: 'answered',
        delivery: 'sent',
      });
      await team.acts('close');
      await client.types('new case');
      expect(client.activities.map(({ entities }) => entities?.[0]?.type)).to.deep.equal([
        'PolicyNews',
        'PolicyQuestion',
      ]);
      await eventually(async () => (await stored()).length === 0);
      expect((await client.types('open')).entity).not.to.have.property('escalation');
    });

    it('is nothing to those who never spoke here, or handed nothing over', async () => {
      const client = new Client(server.address);
      expect((await news(client)).activities).to.deep.equal([]);
      await client.types('ea');
      expect((await news(client)).activities).to.deep.equal([]);
      expect((await client.types('azure')).entity).not.to.have.property('escalation');
    });

    it('is all gone when the person has their data deleted', async () => {
      const client = await asked();
      await team.acts('answer', 'secret');
      await client.types('delete my data', 'yes');
      expect(await stored()).to.deep.equal([]);
      const { value } = await team.acts('answer', 'more');
      expect(value).to.equal(translators.en('person.team.gone'));
      expect((await news(client)).activities).to.deep.equal([]);
    });
  });

  it('that may have arrived is said to be unconfirmed, and sent again only when that is asked for', async () => {
    const person = new TeamsPerson(server.address, connector);
    await person.says('ea', 'azure', 'ask a person');
    connector.behave([502]);
    await person.taps({ do: 'hand-over' });
    await eventually(() => told().length === 1);
    expect(told()).to.deep.equal(['unconfirmed']);
    expect(team.cards).to.have.length(1);
    await person.says('ask a person');
    expect(connector.activities.at(-1)?.entities?.[0]?.escalation).to.deep.equal({
      status: 'open',
      delivery: 'unconfirmed',
    });
    const card = person.lastCard;
    await person.taps({ do: 'hand-over' }, card);
    await person.taps({ do: 'hand-over' }, card);
    await team.gets(2);
    await person.says('ask a person', 'send again');
    expect(team.cards).to.have.length(2);
    expect(connector.activities.at(-1)?.entities?.[0]?.escalation).to.deep.equal({
      status: 'open',
      delivery: 'sent',
    });
  });

  it('holds no stop up for long, when the channel does not answer', async () => {
    const person = new TeamsPerson(server.address, connector);
    await person.says('ea', 'ask a person');
    connector.behave('hang');
    await person.taps({ do: 'hand-over' });
    await team.gets(1);
    const began = performance.now();
    await server.stop();
    expect(performance.now() - began).to.be.below(15_000);
    await start();
  });

  it('that surely did not arrive is sent by itself, and once', async () => {
    const person = new TeamsPerson(server.address, connector);
    await person.says('ea', 'azure', 'ask a person');
    connector.behave([404, 403]);
    await person.taps({ do: 'hand-over' });
    await team.gets(3);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(team.cards).to.have.length(3);
    expect(told()).to.deep.equal([]);
  });

  it('brings news again that may not have arrived, with the next turn and not before', async () => {
    const person = new TeamsPerson(server.address, connector);
    await person.says('ea', 'azure', 'ask a person');
    await person.taps({ do: 'hand-over' });
    await team.gets(1);
    connector.behave([502]);
    await team.submits('answer', 'Wait.', { replyToId: undefined });
    await eventually(() => server.logged.some(({ arrival }) => arrival === 'unknown'));
    await sleep(LONGER_THAN_A_RETRY);
    expect(told()).to.deep.equal(['answered']);
    await person.says('help');
    await eventually(() => told().length === 2);
    await person.says('help');
    await sleep(LONGER_THAN_A_RETRY);
    expect(told()).to.deep.equal(['answered', 'answered']);
  });
});

describe('asking a person by e-mail', function () {
  this.timeout(30_000);
  for (const [email, can] of [
    ['help@example.com', true],
    ['', false],
  ] as const) {
    it(
      can ? 'opens a draft, and sends and stores nothing' : 'is not to be seen where nobody is named',
      async () => {
        const server = await startServer(undefined, { ESCALATION_EMAIL: email });
        try {
          const client = await new Client(server.address).types('ea', 'azure');
          const button = translators.en('button.person');
          expect(JSON.stringify(client.last).includes(button)).to.equal(can);
          await client.types('ask a person');
          expect(JSON.stringify(client.last).includes('mailto:help@example.com?subject=')).to.equal(can);
          expect(client.entity.text.includes('help@example.com')).to.equal(can);
          expect(client.entity.text.includes(translators.en('lead.no-person'))).to.equal(!can);
          expect(client.entity).not.to.have.property('escalation');
          expect((await client.types('help')).entity.text.includes('ask a person')).to.equal(can);
          const names = await readdir(server.folder);
          expect(names.filter((name) => name.startsWith('escalations'))).to.deep.equal([]);
        } finally {
          await server.stop();
        }
      },
    );
  }
});
