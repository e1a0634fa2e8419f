import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { COUNTED, type Counted, type Counters, TIMED, type Timed } from '../counters.ts';

const PREFIX = 'assistant_';
/** Labels come from editions and from libraries' errors: more of them than this would be a leak, not a label. */
const MOST_LABELS = 60;
const LABEL = /^[\w.-]{1,60}$/;
/** In seconds: a turn takes some milliseconds, and a channel that hangs eight seconds. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

const HELP: Record<Counted, { label: string; help: string }> = {
  turns: { label: 'input', help: 'Turns taken, by what came in' },
  outcomes: { label: 'outcome', help: 'Answers given, by outcome' },
  opinions: { label: 'opinion', help: 'Opinions on answers that were new or changed, by opinion' },
  misses: { label: 'kind', help: 'Messages that could not be used, by what was said about them' },
  'stale-taps': { label: 'label', help: 'Taps on cards that were no longer current' },
  conflicts: { label: 'label', help: 'Turns begun again because another one wrote first' },
  repeats: { label: 'label', help: 'Activities that were delivered again' },
  errors: { label: 'code', help: 'Failures, by code' },
  refused: { label: 'reason', help: 'Requests that might not speak, by reason' },
  limited: { label: 'limit', help: 'What was turned away for being too much, by limit' },
  escalations: { label: 'arrival', help: 'Deliveries of cases that were handed over, and of what came back' },
  requests: { label: 'status', help: 'HTTP requests answered, by status' },
};
const TIMES: Record<Timed, string> = {
  turn: 'How long turns took, from arrival to the last reply',
  request: 'How long HTTP requests took',
};

export type Metrics = {
  counters: Counters;
  /** The media type of `page`. */
  type: string;
  /** Everything counted so far, and how the process does, as Prometheus reads it. */
  page: () => Promise<string>;
};

/** Counters for Prometheus. This file loads its client: import it only where metrics are wanted. */
export function openMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counts = new Map(
    COUNTED.map((name) => {
      const { label, help } = HELP[name];
      const metric = `${PREFIX}${name.replaceAll('-', '_')}_total`;
      return [
        name,
        {
          label,
          known: new Set<string>(),
          counter: new Counter({ name: metric, help, labelNames: [label], registers }),
        },
      ];
    }),
  );
  const times = new Map(
    TIMED.map((name) => {
      const metric = `${PREFIX}${name}_seconds`;
      return [name, new Histogram({ name: metric, help: TIMES[name], buckets: BUCKETS, registers })];
    }),
  );
  return {
    counters: {
      count: (name, label = '') => {
        const found = counts.get(name);
        found?.counter.inc({ [found.label]: admitted(found.known, label) });
      },
      time: (name, ms) => times.get(name)?.observe(ms / 1000),
    },
    type: registry.contentType,
    page: () => registry.metrics(),
  };
}

/** The label, or `other` where it is no identifier or one too many. */
function admitted(known: Set<string>, label: string): string {
  if (label === '' || known.has(label)) return label;
  if (known.size >= MOST_LABELS || !LABEL.test(label)) return 'other';
  known.add(label);
  return label;
}
