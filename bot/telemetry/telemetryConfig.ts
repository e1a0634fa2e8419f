import { z } from 'zod';
import { isLoopback } from '../http/loopback.ts';
import { LOG_LEVELS } from '../log.ts';
import { optional } from '../setting.ts';
import type { TelemetryConfig } from './openTelemetry.ts';

/** Short enough to be guessed is as good as none. */
const LEAST_SECRET = 16;
const PORT = /^\d{1,5}$/;

const secret = optional.pipe(z.string().min(LEAST_SECRET).optional());

/** Settings of what is seen of the running bot. */
export const telemetryEnv = {
  LOG_LEVEL: optional.pipe(z.enum(LOG_LEVELS).default('info')),
  LOG_SALT: secret,
  METRICS_PORT: optional.pipe(
    z
      .string()
      .regex(PORT)
      .transform(Number)
      .refine((port) => port <= 65535)
      .optional(),
  ),
  METRICS_HOST: optional.pipe(z.string().default('127.0.0.1')),
  METRICS_TOKEN: secret,
  OTEL_EXPORTER_OTLP_ENDPOINT: optional.pipe(z.url({ protocol: /^https?$/ }).optional()),
};

export const TELEMETRY_SAYS: Record<keyof typeof telemetryEnv, string> = {
  LOG_LEVEL: `must be one of ${LOG_LEVELS.join(', ')}`,
  LOG_SALT: `must have at least ${LEAST_SECRET} characters`,
  METRICS_PORT: 'must be a whole number from 0 to 65535',
  METRICS_HOST: 'must be an address to listen at',
  METRICS_TOKEN: `must have at least ${LEAST_SECRET} characters`,
  OTEL_EXPORTER_OTLP_ENDPOINT: 'must be the http or https address of an OpenTelemetry collector',
};

const schema = z.object(telemetryEnv);

export function telemetryFrom(env: z.output<typeof schema>): TelemetryConfig {
  const { METRICS_PORT: port, METRICS_HOST: host, METRICS_TOKEN: token } = env;
  return {
    logLevel: env.LOG_LEVEL,
    logSalt: env.LOG_SALT,
    metrics: port === undefined ? null : { port, host, token },
    tracesTo: env.OTEL_EXPORTER_OTLP_ENDPOINT,
  };
}

/** Settings that are well-formed each, and together would show the metrics to anybody. */
export function telemetryFaults(set: (key: string) => string | undefined): string[] {
  const faults: string[] = [];
  const port = set('METRICS_PORT');
  if (port === undefined) return [];
  const host = set('METRICS_HOST') ?? '127.0.0.1';
  if (!isLoopback(`http://${host.includes(':') ? `[${host}]` : host}`) && !set('METRICS_TOKEN')) {
    faults.push(
      'METRICS_TOKEN is missing; set it, or leave METRICS_HOST on 127.0.0.1, since anybody could read the metrics',
    );
  }
  if (port !== '0' && port === (set('PORT') ?? '3978')) {
    faults.push('METRICS_PORT must be another port than PORT, which may be open to the world');
  }
  return faults;
}
