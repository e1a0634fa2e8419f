import type { Counters } from './counters.ts';
import type { Log } from './log.ts';
import type { Trace } from './telemetry/trace.ts';

/** What the app takes from the machine it runs on. */
export type BotWorld = {
  /** A short id that nobody can guess and that never comes twice. */
  newId: () => string;
  log: Log;
  counters: Counters;
  trace: Trace;
  /** Milliseconds that only grow, to tell how long something took. */
  clock: () => number;
};
