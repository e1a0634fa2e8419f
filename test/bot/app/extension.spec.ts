import { readdir } from 'node:fs/promises';
import { expect } from 'chai';
import { z } from 'zod';
import { textsOf } from '../../cards/nodes.ts';
import { Client } from '../../support/client.ts';
import { type Connector, startConnector } from '../../support/connector.ts';
import { edition } from '../../support/edition.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { translators } from '../../support/talk.ts';
import { TeamsPerson } from '../../support/teamsPerson.ts';

const { en, es } = translators;
const ROW = edition.rows.find(({ id }) => id === 'azure-from-named-channel');
const CARD = 'application/vnd.microsoft.card.adaptive';

const found = z.object({
  contentType: z.literal(CARD),
  content: z.looseObject({ lang: z.string() }),
  preview: z.object({
    contentType: z.literal('application/vnd.microsoft.card.thumbnail'),
    content: z.object({ title: z.string(), text: z.string() }),
  }),
});
const listSchema = z.object({
  composeExtension: z.object({
    type: z.literal('result'),
    attachmentLayout: z.literal('list'),
    attachments: z.array(found),
  }),
});
const windowSchema = z.object({
  task: z.object({
    type: z.literal('continue'),
    value: z.looseObject({
      title: z.string(),
      card: z.object({ contentType: z.literal(CARD), content: z.unknown() }),
    }),
  }),
});

describe('the message extension', function () {
  this.timeout(30_000);
  let server: TestServer;
  let connector: Connector;
  before(async () => {
    [server, connector] = await Promise.all([startServer(), startConnector()]);
  });
  beforeEach(() => void server.logged.splice(0));
  after(async () => {
    connector.stop();
    await server.stop();
  });

  const invoke = async (name: string, value: unknown, fields: object = {}) => {
    const person = new TeamsPerson(server.address, connector, fields);
    return (await person.posts({ type: 'invoke', name: `composeExtension/${name}`, value })).json();
  };
  const query = (value: unknown, fields: object = {}) => invoke('query', value, fields);
  const searched = async (text: string, fields: object = {}) => {
    const value = {
      commandId: 'find',
      parameters: [{ name: 'text', value: text }],
      queryOptions: { skip: 0, count: 25 },
    };
    return listSchema.parse(await query(value, fields)).composeExtension.attachments;
  };
  const onMessage = (content: unknown, contentType = 'html') => ({
    commandId: 'answer',
    commandContext: 'message',
    messagePayload: { id: '1', from: { user: { displayName: 'Ana' } }, body: { contentType, content } },
  });

  describe('as a search', () => {
    it('lists the case that was typed with its verdict, and inserts its whole answer', async () => {
      const [first, ...more] = await searched('azure ea');
      expect(more).to.deep.equal([]);
      expect(first?.preview.content).to.deep.equal({
        title: `${en('option.origin.ea.short')} · ${en('option.kind.usage-based.short')}`,
        text: ROW?.verdict.en,
      });
      expect(textsOf(first?.content)).to.include(ROW?.verdict.en);
      expect(textsOf(first?.content)).to.include(ROW?.steps[0]?.says.en);
    });

    it('lists the cases that are possible where what was typed leaves some', async () => {
      const titles = (await searched('office 365 ea')).map(({ preview }) => preview.content.title);
      expect(titles).to.have.length(2);
      expect(new Set(titles).size).to.equal(2);
    });

    it('answers in the language of the client, whatever was typed in', async () => {
      const [first] = await searched('office 365 de otro csp', { locale: 'es-ES' });
      expect(first?.content.lang).to.equal('es');
      expect(first?.preview.content.title).to.contain(es('option.origin.csp-partner.short'));
      expect((await searched('office 365 de otro csp'))[0]?.content.lang).to.equal('en');
    });

    it('lists six useful cases before anything is typed, whatever the client leaves out', async () => {
      const initial = { commandId: 'find', parameters: [{ name: 'initialRun', value: 'true' }] };
      const nothing = [initial, undefined, null, {}, { parameters: [] }, { parameters: 'none' }];
      const blank = [
        { parameters: [{ value: '' }] },
        { parameters: [{ name: 'q', value: '   ' }] },
        { parameters: [{}] },
      ];
      for (const value of [...nothing, ...blank]) {
        const { attachments } = listSchema.parse(await query(value)).composeExtension;
        expect(attachments, JSON.stringify(value)).to.have.length(6);
      }
    });

    it('needs no command and no name of the field', async () => {
      for (const parameters of [[{ value: 'azure ea' }], [{ name: 'anything', value: 'azure ea' }]]) {
        expect(listSchema.parse(await query({ parameters })).composeExtension.attachments).to.have.length(1);
      }
    });

    it('has no second page', async () => {
      const value = { parameters: [{ value: 'azure' }], queryOptions: { skip: 8, count: 25 } };
      expect(listSchema.parse(await query(value)).composeExtension.attachments).to.deep.equal([]);
    });

    it('says what to type where nothing is understood', async () => {
      expect(await query({ parameters: [{ value: 'pizza' }] })).to.deep.equal({
        composeExtension: { type: 'message', text: en('share.unread') },
      });
    });
  });

  describe('on a message', () => {
    const text =
      '<p>A customer has <b>Azure</b> through an&nbsp;EA,<br>can we move it? <at id="0">Open</at></p>';

    it('proposes the answer to what it says', async () => {
      const { task } = windowSchema.parse(await invoke('fetchTask', onMessage(text)));
      expect(textsOf(task.value.card.content)).to.include(ROW?.verdict.en);
      expect(JSON.stringify(task.value.card.content)).to.contain(en('share.insert'));
    });

    it('inserts the answer that was proposed and chosen', async () => {
      const data = { share: { origin: 'ea', kind: 'usage-based' } };
      const { composeExtension } = listSchema.parse(
        await invoke('submitAction', { commandId: 'answer', data }),
      );
      expect(textsOf(composeExtension.attachments[0]?.content)).to.include(ROW?.verdict.en);
    });

    it('inserts the answer straight away where Teams asks for no proposal', async () => {
      const { composeExtension } = listSchema.parse(await invoke('submitAction', onMessage(text)));
      expect(composeExtension.attachments).to.have.length(1);
    });

    it('lets choose where the message leaves something open', async () => {
      for (const name of ['fetchTask', 'submitAction']) {
        const { task } = windowSchema.parse(await invoke(name, onMessage('office 365 ea', 'text')));
        expect(textsOf(task.value.card.content)).to.include(en('share.which'));
      }
    });

    it('says so where it reads no case, or no message', async () => {
      for (const value of [
        onMessage('lunch?'),
        onMessage(5),
        onMessage(''),
        undefined,
        {},
        { messagePayload: 'x' },
      ]) {
        for (const name of ['fetchTask', 'submitAction']) {
          expect(await invoke(name, value, { locale: 'es' }), JSON.stringify(value)).to.deep.equal({
            task: { type: 'message', value: es('share.unread') },
          });
        }
      }
    });

    it('takes nothing but facts for a choice', async () => {
      for (const share of [{ origin: 'nowhere' }, { origin: 'ea', note: 'x' }, 'ea', { origin: 'ea' }]) {
        const body = await invoke('submitAction', { data: { share } });
        expect(JSON.stringify(body), JSON.stringify(share)).to.contain(en('share.unread'));
      }
    });
  });

  it('stores nothing, and logs no word of it', async () => {
    await searched('azure ea');
    await invoke('fetchTask', onMessage('<p>azure ea</p>'));
    expect((await readdir(server.folder)).filter((file) => file.endsWith('.json'))).to.deep.equal([]);
    expect(server.logged.map(({ event }) => event)).to.deep.equal(['extension', 'extension']);
    expect(JSON.stringify(server.logged)).not.to.match(/azure/i);
  });

  it('answers in an invokeResponse where replies travel in the response', async () => {
    const client = await new Client(server.address).send({
      channelId: 'msteams',
      type: 'invoke',
      name: 'composeExtension/query',
      value: { parameters: [{ value: 'azure ea' }] },
    });
    expect(client.last).to.deep.include({ type: 'invokeResponse' });
    expect(client.last).to.have.nested.property('value.body.composeExtension.type', 'result');
  });

  it('leaves the card it inserted alone where that is sent to the bot itself', async () => {
    connector.activities.splice(0);
    const person = new TeamsPerson(server.address, connector, { conversation: { id: 'inserted' } });
    const card = { contentType: CARD, content: { type: 'AdaptiveCard' } };
    await person.posts({ text: '<attachment id="1"></attachment>', attachments: [card] });
    expect(connector.activities).to.deep.equal([]);
    await person.posts({ text: '<attachment id="1"></attachment> ea', attachments: [card] });
    expect(connector.activities.at(-1)?.entities?.[0]).to.deep.include({ facts: { origin: 'ea' } });
  });
});
