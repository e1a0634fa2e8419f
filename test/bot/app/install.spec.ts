import { expect } from 'chai';
import { type Connector, startConnector } from '../../support/connector.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { translators } from '../../support/talk.ts';
import { TeamsPerson } from '../../support/teamsPerson.ts';

const ORIGIN = translators.en('question.origin.ask');
const BOT = [{ id: '28:bot' }];
const PLACES = {
  'a chat of one person': { conversationType: 'personal' },
  'a group chat': { conversationType: 'groupChat', isGroup: true },
  'a team': { conversationType: 'channel', isGroup: true },
};

describe('installing in Teams', function () {
  this.timeout(30_000);
  let server: TestServer;
  let connector: Connector;
  before(async () => {
    [server, connector] = await Promise.all([startServer(), startConnector()]);
  });
  beforeEach(() => void connector.received.splice(0));
  after(async () => {
    connector.stop();
    await server.stop();
  });

  let places = 0;
  const person = (place: object) =>
    new TeamsPerson(server.address, connector, { conversation: { id: `place-${++places}`, ...place } });
  const added = { type: 'installationUpdate', action: 'add' };
  const removed = { type: 'installationUpdate', action: 'remove' };
  const botAdded = { type: 'conversationUpdate', membersAdded: BOT };
  const botRemoved = { type: 'conversationUpdate', membersRemoved: BOT };

  for (const [name, place] of Object.entries(PLACES)) {
    it(`in ${name} is greeted once, whichever event tells of it first, also when it is delivered again`, async () => {
      for (const [first, second] of [
        [added, botAdded],
        [botAdded, added],
      ]) {
        connector.received.splice(0);
        const ana = person(place);
        for (const [id, event] of Object.entries([first, second, second])) await ana.posts({ ...event, id });
        await Promise.all([first, second].map((event, id) => ana.posts({ ...event, id: `${id}` })));
        await ana.posts(added);
        expect(connector.received).to.deep.equal([ORIGIN]);
      }
    });

    it(`in ${name} by both events at once is greeted once`, async () => {
      const ana = person(place);
      await Promise.all([added, botAdded].map((event) => ana.posts(event)));
      expect(connector.received).to.deep.equal([ORIGIN]);
    });

    it(`in ${name} again after it was removed is greeted once more`, async () => {
      const ana = person(place);
      for (const event of [added, botAdded, removed, botRemoved, botAdded, added]) await ana.posts(event);
      expect(connector.received).to.deep.equal([ORIGIN, ORIGIN]);
    });
  }

  it('upgrades greet nobody', async () => {
    for (const action of ['add-upgrade', 'remove-upgrade', undefined, 5, { deep: 'add' }]) {
      await person(PLACES['a team']).posts({ type: 'installationUpdate', action });
    }
    expect(connector.received).to.deep.equal([]);
    const ana = person(PLACES['a team']);
    await ana.posts(added);
    for (const action of ['remove-upgrade', 'add-upgrade'])
      await ana.posts({ type: 'installationUpdate', action });
    await ana.posts(botAdded);
    expect(connector.received).to.deep.equal([ORIGIN]);
  });

  it('greets nobody of a group for joining later, or leaving', async () => {
    const ana = person(PLACES['a group chat']);
    await ana.posts(added);
    await ana.posts({ type: 'conversationUpdate', membersAdded: [{ id: 'bob' }, { id: 'eve' }] });
    await ana.posts({ type: 'conversationUpdate', membersRemoved: [{ id: 'bob' }] });
    await ana.posts({ type: 'conversationUpdate', membersAdded: [{ id: 'bob' }] });
    expect(connector.received).to.deep.equal([ORIGIN]);
  });

  it('speaks the language that Teams tells beside the event', async () => {
    const entities = [{ type: 'clientInfo', locale: 'es-ES', country: 'ES', platform: 'Windows' }];
    await person(PLACES['a team']).posts({ ...added, locale: undefined, entities });
    expect(connector.received).to.deep.equal([translators.es('question.origin.ask')]);
  });
});
