import { randomBytes } from 'node:crypto';
import { trace as noTraces } from '@opentelemetry/api';
import { type Counters, countersFor } from '../counters.ts';
import { createLog, type Log, type LogLevel } from '../log.ts';
import type { Exported } from './exportTraces.ts';
import { type MetricsAt, serveMetrics } from './metricsServer.ts';
import { NAME } from './name.ts';
import type { Metrics } from './prometheus.ts';
import { createTrace, type Trace, traceCounters } from './trace.ts';
import { createWhose } from './whose.ts';

export type TelemetryConfig = {
  logLevel: LogLevel;
  /** What the pseudonyms in logs and traces are made with; without it they hold until the process ends. */
  logSalt: string | undefined;
  /** null: there are no metrics. */
  metrics: MetricsAt | null;
  /** Where an OpenTelemetry collector takes OTLP over HTTP; undefined: there are no traces. */
  tracesTo: string | undefined;
};

/** What is seen of the running bot: log, counts and traces. What is not configured is not even loaded. */
export type Telemetry = {
  log: Log;
  counters: Counters;
  trace: Trace;
  /** Where the metrics can be read. */
  metricsAt: string | undefined;
  /** Hands over what was not yet handed over. */
  close: () => Promise<void>;
};

/** @throws ListenError when metrics cannot be served where they should be */
export async function openTelemetry(
  config: TelemetryConfig,
  write: (line: string) => void,
): Promise<Telemetry> {
  const whose = createWhose(config.logSalt ?? randomBytes(32));
  const log = createLog(write, { level: config.logLevel, whose, now: () => new Date() });
  const exported = config.tracesTo === undefined ? undefined : await tracesTo(config.tracesTo, log);
  const metrics = config.metrics ? await metricsKept() : undefined;
  const served = config.metrics && metrics ? await serveMetrics(metrics, config.metrics) : undefined;
  return {
    log,
    counters: countersFor([...(metrics ? [metrics.counters] : []), ...(exported ? [traceCounters()] : [])]),
    trace: createTrace(exported?.tracer ?? noTraces.getTracer(NAME), whose),
    metricsAt: served?.address,
    close: async () => {
      await Promise.all([served?.close(), exported?.close()]);
    },
  };
}

async function tracesTo(endpoint: string, log: Log): Promise<Exported> {
  const { exportTraces } = await import('./exportTraces.ts');
  return exportTraces(endpoint, log);
}

async function metricsKept(): Promise<Metrics> {
  const { openMetrics } = await import('./prometheus.ts');
  return openMetrics();
}
