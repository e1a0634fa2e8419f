import { expect } from 'chai';
import { builtBot } from '../../support/builtBot.ts';
import { Client } from '../../support/client.ts';
import { type Collector, startCollector } from '../../support/collector.ts';
import { logLines } from '../../support/logLines.ts';
import { type ServerProcess, startProcess } from '../../support/serverProcess.ts';
import { temporaryFolder } from '../storage/temporaryFolder.ts';

describe('traces', function () {
  this.timeout(60_000);
  const folder = temporaryFolder();
  let collector: Collector;
  let server: ServerProcess;

  async function start(status = 200): Promise<Client> {
    collector = await startCollector(status);
    server = await startProcess(await builtBot(), {
      PORT: '0',
      STORAGE_DIR: folder(),
      OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.endpoint}/`,
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=somewhere',
    });
    return new Client(server.address);
  }
  afterEach(async () => {
    await server.stop('SIGKILL');
    collector.stop();
  });

  it('show what a turn was made of, and have all left when the bot stops', async () => {
    const client = await start();
    await client.types('ea', 'azure');
    expect(await server.stop()).to.equal(0);
    const traceIds = new Set(collector.spans().map(({ traceId }) => traceId));
    expect(traceIds.size).to.equal(2);
    for (const id of traceIds) {
      const spans = collector.spans().filter(({ traceId }) => traceId === id);
      const [root, ...others] = spans.filter(({ parentSpanId }) => !parentSpanId);
      expect(others).to.deep.equal([]);
      expect(root?.name).to.equal('receive');
      const steps = spans.filter((span) => span !== root);
      expect([...new Set(steps.map(({ parentSpanId }) => parentSpanId))]).to.deep.equal([root?.spanId]);
      // As they ended: starts are in whole ms, in which a whole turn fits.
      expect(steps.map(({ name }) => name)).to.deep.equal(['state', 'dialogue', 'state', 'card', 'send']);
    }
    expect(collector.resources()[0]).to.include({
      'service.name': 'multichannel-policy-assistant',
      'deployment.environment.name': 'somewhere',
    });
  });

  it('say what the log line says, which names the trace, and what was counted', async () => {
    const client = await start();
    await client.types('ea', 'azure');
    await server.stop();
    const line = logLines(server.output(), /^turn$/).at(-1);
    const root = collector
      .spans()
      .find(({ traceId, parentSpanId }) => traceId === line?.trace && !parentSpanId);
    const { user, conversation, outcome, support, rules } = line ?? {};
    expect(root?.attributes).to.deep.include({ user, conversation, outcome, support, rules });
    expect(root?.events).to.deep.include({ name: 'outcomes', attributes: { label: outcome } });
  });

  it('take no trace id from outside', async () => {
    const client = await start();
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    await client.post(client.activity({ text: 'ea' }), { traceparent: `00-${traceId}-b7ad6b7169203331-01` });
    await server.stop();
    expect(collector.received.join()).not.to.contain(traceId);
  });

  it('are lost without harm, and with one line, where no collector takes them', async () => {
    const client = await start(400);
    await client.types('ea');
    expect(await server.stop()).to.equal(0);
    expect(logLines(server.output(), /^traces-lost$/)).to.have.length(1);
    expect(logLines(server.output(), /^stopped$/)).to.have.length(1);
  });
});
