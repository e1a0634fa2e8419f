import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'chai';
import { z } from 'zod';
import { builtBot } from '../support/builtBot.ts';
import { type ChannelService, startChannelService, TENANT } from '../support/channelService.ts';
import { Client } from '../support/client.ts';
import { type Connector, startConnector } from '../support/connector.ts';
import { type ServerProcess, startProcess } from '../support/serverProcess.ts';
import { deployment } from './deployment.ts';
import { resolved } from './resolved.ts';

const site = z.object({ siteConfig: z.object({ appCommandLine: z.string(), healthCheckPath: z.string() }) });

describe('the built files, run by the command and settings of a deployment', function () {
  this.timeout(60_000);
  const { settings, properties } = deployment({ allowedTenants: TENANT });
  const { siteConfig } = site.parse(properties('Microsoft.Web/sites')[0]);
  const [node, ...args] = siteConfig.appCommandLine.split(' ');
  let folder: string;
  let service: ChannelService;
  let connector: Connector;
  let server: ServerProcess;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'deployed-'));
    [service, connector] = await Promise.all([startChannelService(), startConnector()]);
    await cp(dirname(dirname(await builtBot())), join(folder, 'wwwroot'), { recursive: true });
    // What differs: one port that is free, a store and an identity on this machine, and a channel that is on it.
    const here = {
      ...{ HOST: '127.0.0.1', PORT: '0', STORAGE: 'file', STORAGE_DIR: join(folder, 'state') },
      ...service.settings,
      ...service.managed,
      ALLOWED_SERVICE_URLS: connector.serviceUrl,
    };
    const options = { cwd: join(folder, 'wwwroot') };
    server = await startProcess(args.at(-1) ?? '', { ...resolved(settings), ...here }, options);
  });
  after(async () => {
    await server?.stop();
    connector.stop();
    service.stop();
    await rm(folder, { recursive: true, force: true });
  });

  it('start by a command that Node understands', () => {
    expect(node).to.equal('node');
    expect(args.slice(0, -1)).to.deep.equal(['--enable-source-maps']);
  });

  it('are well where Azure asks', async () => {
    expect((await fetch(server.address + siteConfig.healthCheckPath)).status).to.equal(200);
  });

  it('answer a channel with a token, and nobody without', async () => {
    const person = new Client(server.address);
    const { serviceUrl } = connector;
    const conversation = { id: person.conversation, tenantId: TENANT };
    const activity = () => person.activity({ text: 'ea', serviceUrl, conversation, deliveryMode: undefined });
    const authorization = service.bearer({ serviceurl: serviceUrl });
    expect((await person.post(activity())).status).to.equal(401);
    expect((await person.post(activity(), { authorization })).status).to.equal(200);
    expect(connector.activities[0]?.entities?.[0]).to.include({ type: 'PolicyQuestion', fact: 'kind' });
    expect(connector.authorizations).to.deep.equal(['Bearer managed']);
  });
});
