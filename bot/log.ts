import { type Level, pino } from 'pino';
import { errorFacts } from './telemetry/errorFacts.ts';
import type { Whose } from './telemetry/whose.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/**
 * Facts about an event: ids, counts, codes; never what a person typed, who they are, or a secret. `key` is the key a
 * conversation is stored under: what is written in its place are the pseudonyms of the two it belongs to.
 */
export type LogFields = Record<string, string | number | boolean | null | undefined | readonly string[]>;

/** Says that something happened; with `error` or a name in -failed, that it went wrong. What the error says is never written. */
export type Log = (event: string, fields?: LogFields, error?: unknown) => void;

export type LogOptions = { level: LogLevel; whose: Whose; now: () => Date };

/** What happens all the time, and what somebody should look at although nothing failed; the rest is `info`. */
const LEVELS: Record<string, Level> = {
  request: 'debug',
  'state-damaged': 'warn',
  'state-unreadable': 'warn',
  'traces-lost': 'warn',
};

/** One JSON object a line: level, time, facts, event. */
export function createLog(write: (line: string) => void, { level, whose, now }: LogOptions): Log {
  const logger = pino(
    {
      level,
      base: null,
      messageKey: 'event',
      timestamp: () => `,"time":"${now().toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write },
  );
  return (event, { key, stack: _, ...fields } = {}, error = undefined) => {
    const hasFailed = error !== undefined || event.endsWith('-failed');
    const severity = hasFailed ? 'error' : (LEVELS[event] ?? 'info');
    if (!logger.isLevelEnabled(severity)) return;
    const subject = typeof key === 'string' ? whose(key) : {};
    const failure = error === undefined ? {} : errorFacts(error);
    logger[severity]({ ...subject, ...fields, ...failure }, event);
  };
}
