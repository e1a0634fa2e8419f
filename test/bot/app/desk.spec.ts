import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from 'chai';
import { z } from 'zod';
import type { Panel } from '../../../cards/desk/panel.ts';
import { Client } from '../../support/client.ts';
import { openMemoryStore } from '../../support/memoryStore.ts';
import { startServer, type TestServer } from '../../support/server.ts';
import { keysIn } from '../storage/stored.ts';

const withPanel = z.object({
  channelData: z.object({ policy: z.looseObject({ panel: z.looseObject({}) }) }),
});
const DESK = { channelData: { view: 'desk' } };

describe('the desk over HTTP', function () {
  this.timeout(30_000);
  let server: TestServer;
  before(async () => {
    server = await startServer();
  });
  after(() => server.stop());

  const person = () => new Client(server.address);
  const opens = (client: Client, value: unknown) =>
    client.send({ ...DESK, type: 'event', name: 'open-case', value });

  it('sends the case along with each reply where it is asked for, as part of what programs read', async () => {
    const client = await person().send({ ...DESK, text: 'they have azure through an EA' });
    const policy = withPanel.parse(client.activities.at(-1)).channelData.policy;
    const { panel, ...entity } = policy;
    expect(entity).to.deep.equal(client.activities.at(-1)?.entities?.[0]);
    expect((panel as unknown as Panel).facts[0]).to.deep.include({ fact: 'origin', how: 'understood' });
    await client.send({ text: 'why' });
    expect(client.activities.at(-1)).not.to.have.property('channelData');
  });

  it('opens the case of a link', async () => {
    const client = await opens(person(), {
      facts: { origin: 'csp-partner', kind: 'usage-based' },
      edition: null,
    });
    expect(client.activities.at(-1)?.entities?.[0]).to.deep.include({ outcome: 'switch-azure-partner' });
  });

  it('opens nothing that is no case', async () => {
    for (const value of [
      { facts: { origin: 'moon' }, edition: null },
      { facts: {} },
      null,
      'ea',
      { facts: {}, edition: null, name: 'Ana' },
    ]) {
      const client = await opens(person(), value);
      expect(client.activities, JSON.stringify(value)).to.deep.equal([]);
    }
  });

  it('forgets what an old code stood for although nobody types it', async () => {
    const store = openMemoryStore();
    const old = { facts: { origin: 'ea' }, unsure: [], edition: null, until: Date.now() - 1 };
    await store.write('codes/ABCDE-23456', old, undefined);
    const another = await startServer(undefined, {}, { open: async () => store });
    try {
      while ((await keysIn(store, 'codes/')).length > 0) await sleep(20);
    } finally {
      await another.stop();
    }
  });

  it('continues a case by its code in another conversation, which learns the facts alone', async () => {
    const one = await person().send({ text: 'azure from another CSP, we are an indirect reseller' });
    await one.send({ text: 'get a code' });
    const code = /[A-Z2-9]{5}-[A-Z2-9]{5}/.exec(one.activities[0]?.entities?.[0]?.text ?? '')?.[0] ?? '';
    const kept = (await readdir(server.folder)).filter((name) => name.startsWith('codes'));
    const [file = ''] = kept;
    expect(kept).to.have.length(1);
    const stored = await readFile(join(server.folder, file), 'utf8');
    for (const secret of [one.person, one.conversation, 'another CSP']) expect(stored).not.to.contain(secret);
    const other = await person().send({ text: code.toLowerCase() });
    const facts = { origin: 'csp-partner', kind: 'usage-based', role: 'indirect-reseller' };
    expect(other.activities.at(-1)?.entities?.[0]).to.deep.include({
      outcome: 'switch-azure-partner',
      facts,
    });
    const third = await person().send({ text: 'QQQQQ-22222' });
    expect(third.activities.at(-1)?.entities?.[0]?.text).to.match(/^That code stands for no case/);
  });
});
