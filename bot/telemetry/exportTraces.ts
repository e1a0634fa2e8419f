import { context, DiagLogLevel, diag, type Tracer } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Log } from '../log.ts';
import { NAME } from './name.ts';

/** How long a stop waits for the last steps to be taken, in ms. */
const PATIENCE_MS = 3000;

export type Exported = { tracer: Tracer; close: () => Promise<void> };

/**
 * Sends steps to an OpenTelemetry collector over HTTP, in batches and behind the turns, which never wait for it. Loads
 * the SDK: import it only where traces are wanted. Nobody from outside can tell it what to record: trace ids that come
 * with a request are not looked at.
 */
export function exportTraces(endpoint: string, log: Log): Exported {
  const lost = once(() => log('traces-lost'));
  const nothing = () => {};
  // What the SDK says may hold addresses and tokens.
  const logger = { error: lost, warn: nothing, info: nothing, debug: nothing, verbose: nothing };
  diag.setLogger(logger, { logLevel: DiagLogLevel.ERROR });
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const provider = new TracerProvider({
    // OTEL_SERVICE_NAME and OTEL_RESOURCE_ATTRIBUTES go before the name we give ourselves.
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': NAME }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [
      new BatchSpanProcessor({ exporter: new OTLPTraceExporter({ url: tracesAt(endpoint) }) }),
    ],
  });
  return { tracer: provider.getTracer(NAME), close: () => inTime(provider.shutdown().catch(lost)) };
}

function tracesAt(endpoint: string): string {
  return `${endpoint.replace(/\/+$/, '')}/v1/traces`;
}

function once(tell: () => void): () => void {
  let told = false;
  return () => {
    if (!told) tell();
    told = true;
  };
}

async function inTime(closing: Promise<void>): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    late = setTimeout(resolve, PATIENCE_MS);
  });
  await Promise.race([closing, patience]);
  clearTimeout(late);
}
