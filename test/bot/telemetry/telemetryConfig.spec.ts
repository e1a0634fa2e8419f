import { expect } from 'chai';
import { type ConfigError, readConfig } from '../../../bot/config.ts';

const SECRET = 'sixteen or more..';

function faultsOf(env: Record<string, string>): string {
  try {
    readConfig(env);
    return '';
  } catch (error) {
    return (error as ConfigError).faults.join(); // it throws nothing else
  }
}

describe('the configuration of what is seen', () => {
  it('is silent about metrics and traces unless they are asked for', () => {
    expect(readConfig({}).telemetry).to.include({ metrics: null, tracesTo: undefined, logLevel: 'info' });
  });

  it('shows metrics to this machine alone unless told otherwise', () => {
    expect(readConfig({ METRICS_PORT: '9464' }).telemetry.metrics).to.deep.equal({
      port: 9464,
      host: '127.0.0.1',
      token: undefined,
    });
  });

  for (const METRICS_HOST of ['0.0.0.0', '::', '10.0.0.4', 'metrics.example.com']) {
    it(`does not show metrics on ${METRICS_HOST} without a token`, () => {
      const env = { METRICS_PORT: '9464', METRICS_HOST };
      expect(faultsOf(env)).to.contain('METRICS_TOKEN');
      expect(readConfig({ ...env, METRICS_TOKEN: SECRET }).telemetry.metrics?.token).to.equal(SECRET);
    });
  }

  it('takes ::1 for this machine', () => {
    expect(faultsOf({ METRICS_PORT: '9464', METRICS_HOST: '::1' })).to.equal('');
  });

  const BAD: [Record<string, string>, string][] = [
    [{ LOG_LEVEL: 'verbose' }, 'LOG_LEVEL'],
    [{ LOG_SALT: 'short' }, 'LOG_SALT'],
    [{ METRICS_PORT: '65536' }, 'METRICS_PORT'],
    [{ METRICS_PORT: 'http' }, 'METRICS_PORT'],
    [{ METRICS_PORT: '3978' }, 'METRICS_PORT'],
    [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN'],
    [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4318' }, 'OTEL_EXPORTER_OTLP_ENDPOINT'],
  ];
  for (const [env, key] of BAD) {
    it(`refuses ${JSON.stringify(env)} and repeats no secret`, () => {
      expect(faultsOf(env)).to.contain(key);
      expect(faultsOf(env)).not.to.contain('short');
    });
  }
});
