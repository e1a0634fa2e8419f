import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'chai';
import { textsOf } from '../../cards/nodes.ts';
import { type Connector, startConnector } from '../../support/connector.ts';
import { edition } from '../../support/edition.ts';
import { mark } from '../../support/marker.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { translators } from '../../support/talk.ts';
import { BOT_MENTION, TeamsPerson, tapOn } from '../../support/teamsPerson.ts';

const say = translators.en;
const [ORIGIN, KIND] = [say('question.origin.ask'), say('question.kind.ask')];
const EA = { do: 'say', facts: { origin: 'ea' } } as const;
const AZURE = { do: 'say', facts: { kind: 'usage-based' } } as const;
const ANSWER = edition.rows.find(({ id }) => id === 'azure-from-named-channel')?.verdict.en ?? '';
const CARD = 'application/vnd.microsoft.card.adaptive';

for (const conversationType of ['groupChat', 'channel']) {
  describe(`a ${conversationType} in Teams`, function () {
    this.timeout(30_000);
    let server: TestServer;
    let connector: Connector;
    beforeEach(async () => {
      [server, connector] = await Promise.all([startServer(), startConnector()]);
    });
    afterEach(async () => {
      connector.stop();
      await server.stop();
    });

    const member = (name: string) => {
      const conversation = { id: '19:group', isGroup: true, conversationType };
      return new TeamsPerson(server.address, connector, { conversation, from: { id: `29:${name}`, name } });
    };
    const lastTexts = (person: TeamsPerson) => textsOf(person.lastCard);

    it('is answered only where the bot is mentioned', async () => {
      const ana = member('Ana');
      const bob = { type: 'mention', text: '<at>Bob</at>', mentioned: { id: '29:Bob' } };
      await ana.posts({ text: 'ea' });
      await ana.posts({ text: '<at>Bob</at> ea', entities: [bob] });
      await ana.posts({ text: '<at>Assistant</at> ea' });
      expect(connector.received).to.deep.equal([]);
      expect((await readdir(server.folder)).filter((file) => file.endsWith('.json'))).to.deep.equal([]);
      await ana.says('ea');
      expect(connector.received).to.deep.equal([KIND]);
    });

    it('has every mention stripped, with what Teams leaves of it, before it is read', async () => {
      const bob = { type: 'mention', text: '<at>EA Open</at>', mentioned: { id: '29:Bob' } };
      const text = '<at>EA Open</at> <at>Assistant</at>&nbsp;2';
      await member('Ana').posts({ text, entities: [BOT_MENTION, bob] });
      expect(connector.activities.at(-1)?.entities?.[0]).to.deep.include({ facts: { origin: 'advisor' } });
    });

    it('gets replies that name who asked, in their language', async () => {
      await member('Ana López').says('ea');
      expect(lastTexts(member('Ana López'))[0]).to.equal('For Ana López');
      await member('José').posts({
        text: '<at>Assistant</at> ea',
        entities: [BOT_MENTION],
        locale: 'es-ES',
      });
      expect(lastTexts(member('José'))[0]).to.equal('Para José');
    });

    it('shows a name as text, whatever else it would be', async () => {
      const ana = member('[Ana](https://evil.test) <b>*Ruiz*</b>');
      await ana.says('ea');
      expect(lastTexts(ana)[0]).to.equal('For Ana (https evil test) b Ruiz b');
    });

    it('names nobody whose name is not known', async () => {
      await member('Ana').posts({
        from: { id: '29:x' },
        text: '<at>Assistant</at> ea',
        entities: [BOT_MENTION],
      });
      expect(lastTexts(member('Ana'))[0]).to.equal(KIND);
    });

    it('has one case for each person', async () => {
      const [ana, bob] = [member('Ana'), member('Bob')];
      await ana.says('ea');
      await bob.says('open');
      await ana.says('azure');
      expect(connector.activities.at(-1)?.entities?.[0]).to.deep.include({
        facts: { origin: 'ea', kind: 'usage-based' },
      });
    });

    it('has the card of who asked go on in its place', async () => {
      const ana = await member('Ana').says('hi');
      const { type, value } = await ana.taps(EA);
      expect(type).to.equal(CARD);
      expect(textsOf(value)).to.include.members(['For Ana', KIND]);
      expect(textsOf((await ana.taps(AZURE, value)).value)).to.include(ANSWER);
    });

    it('declines somebody else’s tap, offers them a case of their own, and leaves the card and its case', async () => {
      const [ana, bob] = [member('Ana'), member('Bob')];
      await ana.says('hi', 'ea');
      const card = ana.lastCard;
      const declined = await bob.taps(AZURE, card);
      expect(declined).to.include({
        type: 'application/vnd.microsoft.activity.message',
        value: say('tap.beside'),
      });
      expect(connector.received).to.deep.equal([ORIGIN, KIND, ORIGIN]);
      expect(lastTexts(bob).slice(0, 2)).to.deep.equal(['For Bob', say('lead.not-yours')]);
      expect(JSON.stringify(bob.lastCard)).not.to.contain(say('fact.origin'));
      expect(tapOn(bob.lastCard, EA).owner).not.to.equal(tapOn(card, AZURE).owner);
      expect(textsOf((await ana.taps(AZURE, card)).value)).to.include(ANSWER);
    });

    it('declines somebody else’s tap also on a first card, and on one that an older client submits', async () => {
      const [ana, bob] = [member('Ana'), member('Bob')];
      await ana.says('hi');
      await bob.posts({ value: tapOn(ana.lastCard, EA) });
      expect(lastTexts(bob)).to.include(say('lead.not-yours'));
      await bob.says('azure');
      expect(connector.activities.at(-1)?.entities?.[0]).to.deep.include({ facts: { kind: 'usage-based' } });
    });

    it('declines the same tap once when it is delivered again', async () => {
      const [ana, bob] = [member('Ana'), member('Bob')];
      await ana.says('ea');
      const card = ana.lastCard;
      const first = await bob.taps(AZURE, card, { id: 'same' });
      expect(await bob.taps(AZURE, card, { id: 'same' })).to.deep.equal(first);
      expect(connector.received).to.deep.equal([KIND, ORIGIN]);
    });

    it('keeps its welcome for everybody: whoever taps it begins a case in a message of their own', async () => {
      const [ana, bob] = [member('Ana'), member('Bob')];
      await ana.posts({ type: 'installationUpdate', action: 'add' });
      const welcome = ana.lastCard;
      expect(lastTexts(ana)[0]).to.equal(say('welcome.title'));
      expect((await ana.taps(EA, welcome)).value).to.equal(say('tap.beside'));
      expect(lastTexts(ana).slice(0, 2)).to.deep.equal(['For Ana', KIND]);
      expect((await bob.taps(EA, welcome)).value).to.equal(say('tap.beside'));
      expect(lastTexts(bob).slice(0, 2)).to.deep.equal(['For Bob', KIND]);
      expect(connector.received).to.deep.equal([ORIGIN, KIND, KIND]);
    });

    it('has nobody’s name stored or logged', async () => {
      const name = mark();
      const ana = await member(name).says('ea', 'azure');
      await ana.taps({ do: 'why' });
      await server.app.close();
      const files = await readdir(server.folder);
      for (const file of files)
        expect(await readFile(join(server.folder, file), 'utf8')).not.to.contain(name);
      expect(files.length).to.be.greaterThan(0);
      expect(JSON.stringify(server.logged)).not.to.contain(name);
      server.app.close = async () => {};
    });
  });
}
