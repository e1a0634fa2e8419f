import { expect } from 'chai';
import { ListenError } from '../../../bot/http/listenAt.ts';
import { type MetricsServer, serveMetrics } from '../../../bot/telemetry/metricsServer.ts';
import { openMetrics } from '../../../bot/telemetry/prometheus.ts';

const TOKEN = 'a token of sixteen or more';

describe('metrics', () => {
  it('count by name and label, and time in seconds', async () => {
    const { counters, page } = openMetrics();
    counters.count('outcomes', 'resale-refused');
    counters.count('outcomes', 'resale-refused');
    counters.count('conflicts');
    counters.time('turn', 1500);
    const text = await page();
    expect(text).to.contain('assistant_outcomes_total{outcome="resale-refused"} 2');
    expect(text).to.contain('assistant_conflicts_total{label=""} 1');
    expect(text).to.contain('assistant_turn_seconds_sum 1.5');
    expect(text).to.contain('process_resident_memory_bytes');
  });

  it('take no label that could be a sentence, and not any number of them', async () => {
    const { counters, page } = openMetrics();
    counters.count('errors', 'Unexpected token "MARKER"');
    for (let code = 0; code < 500; code += 1) counters.count('errors', `E${code}`);
    const labels = [...(await page()).matchAll(/assistant_errors_total\{code="([^"]*)"\}/g)].map(
      ([, label]) => label,
    );
    expect(labels).to.include('other');
    expect(labels.length).to.be.lessThan(100);
    expect(labels.join()).not.to.contain('MARKER');
  });

  describe('over HTTP', () => {
    let server: MetricsServer;
    const start = async (token?: string) => {
      server = await serveMetrics(openMetrics(), { port: 0, host: '127.0.0.1', token });
    };
    afterEach(() => server.close());
    const get = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
      fetch(server.address + path, { method, headers });

    it('are for this machine without a token', async () => {
      await start();
      const response = await get('/metrics');
      expect(response.status).to.equal(200);
      expect(response.headers.get('content-type')).to.match(/^text\/plain; version=/);
      expect((await get('/metrics', { origin: 'https://example.com' })).status).to.equal(403);
    });

    it('are for who has the token, where there is one', async () => {
      await start(TOKEN);
      expect((await get('/metrics')).status).to.equal(401);
      for (const authorization of [
        '',
        TOKEN,
        `Basic ${TOKEN}`,
        `Bearer ${TOKEN}x`,
        `Bearer ${TOKEN.slice(1)}`,
      ]) {
        expect((await get('/metrics', { authorization })).status, authorization).to.equal(401);
      }
      expect((await get('/metrics', { authorization: `Bearer ${TOKEN}` })).status).to.equal(200);
    });

    it('are all there is', async () => {
      await start();
      expect((await get('/')).status).to.equal(404);
      expect((await get('/metrics', {}, 'POST')).status).to.equal(405);
    });

    it('say which setting to change when the port is taken', async () => {
      await start();
      const port = Number(new URL(server.address).port);
      const error = await serveMetrics(openMetrics(), { port, host: '127.0.0.1', token: undefined }).catch(
        (caught) => caught,
      );
      expect(error).to.be.instanceOf(ListenError);
      expect(error.message).to.contain('METRICS_PORT');
    });
  });
});
