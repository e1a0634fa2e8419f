import { type Span, SpanKind, SpanStatusCode, type Tracer, trace } from '@opentelemetry/api';
import type { Counters } from '../counters.ts';
import type { LogFields } from '../log.ts';
import { codeOrName } from './errorFacts.ts';
import type { Whose } from './whose.ts';

/** What a turn is made of, in this order; `state` comes once for reading and once for writing. */
export type Step = 'receive' | 'state' | 'dialogue' | 'card' | 'send';

/** Tells how long the steps of a turn took. Attributes are what a log line may hold, and nothing else. */
export type Trace = {
  /** Does `work`, and everything it leads to, as one step. A failure marks the step, without its message. */
  step: <T>(name: Step, work: () => T, attributes?: LogFields) => T;
  /** Adds to the step at hand. */
  note: (attributes: LogFields) => void;
  /** The id under which the step at hand can be found; undefined when nothing is recorded. */
  id: () => string | undefined;
};

/** Steps as OpenTelemetry spans. With the no-op tracer that its API has by default nothing is recorded. */
export function createTrace(tracer: Tracer, whose: Whose): Trace {
  return {
    step: (name, work, attributes = {}) => {
      const options = {
        kind: name === 'receive' ? SpanKind.SERVER : SpanKind.INTERNAL,
        attributes: plain(attributes),
      };
      return tracer.startActiveSpan(name, options, (span) => finishing(span, work));
    },
    note: ({ key, ...attributes }) => {
      const span = trace.getActiveSpan();
      if (!span?.isRecording()) return;
      span.setAttributes(plain({ ...(typeof key === 'string' ? whose(key) : {}), ...attributes }));
    },
    id: () => {
      const span = trace.getActiveSpan();
      return span?.isRecording() ? span.spanContext().traceId : undefined;
    },
  };
}

/** Counts as events of the step in which they happen. */
export function traceCounters(): Counters {
  return {
    count: (name, label) => {
      const span = trace.getActiveSpan();
      if (span?.isRecording()) span.addEvent(name, label === undefined ? {} : { label });
    },
    time: () => {}, // every step has its times
  };
}

function finishing<T>(span: Span, work: () => T): T {
  const failed = (error: unknown): never => {
    span.setStatus({ code: SpanStatusCode.ERROR });
    span.setAttribute('error', codeOrName(error));
    span.end();
    throw error;
  };
  const done = <V>(value: V): V => {
    span.end();
    return value;
  };
  try {
    const result = work();
    return result instanceof Promise ? (result.then(done, failed) as T) : done(result); // T is that promise
  } catch (error) {
    return failed(error);
  }
}

type Plain = Record<string, string | number | boolean | string[]>;

function plain(attributes: LogFields): Plain {
  const kept: Plain = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined || value === null) continue;
    kept[name] = typeof value === 'object' ? [...value] : value;
  }
  return kept;
}
