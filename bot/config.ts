import { z } from 'zod';
import { ACCESS_SAYS, type Access, accessFaults, accessOf, accessShape } from './access/accessConfig.ts';
import {
  IDENTITY_SAYS,
  type Identity,
  identityFaults,
  identityOf,
  identityShape,
} from './access/identityConfig.ts';
import {
  ESCALATION_SAYS,
  type EscalationConfig,
  escalationFaults,
  escalationKeys,
  escalationOf,
} from './escalation/escalationConfig.ts';
import { LEARNING_SAYS, learningKeys } from './learning/learningConfig.ts';
import { optional, wholeNumber } from './setting.ts';
import {
  STORAGE_SAYS,
  type StorageConfig,
  storageFaults,
  storageKeys,
  storageOf,
} from './storage/storageConfig.ts';
import type { TelemetryConfig } from './telemetry/openTelemetry.ts';
import { TELEMETRY_SAYS, telemetryEnv, telemetryFaults, telemetryFrom } from './telemetry/telemetryConfig.ts';

/** Settings that cannot be used. Every fault is named at once, with what to set instead. */
export class ConfigError extends Error {
  readonly code = 'CONFIG';
  readonly faults: string[];

  constructor(faults: string[]) {
    super(
      `The configuration cannot be used (see .env.sample):\n${faults.map((fault) => `- ${fault}`).join('\n')}`,
    );
    this.faults = faults;
  }
}

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'];

const envSchema = z.object({
  NODE_ENV: optional,
  PORT: wholeNumber({ least: 0, most: 65535, otherwise: 3978 }),
  HOST: optional,
  ...storageKeys,
  ...identityShape,
  ...accessShape,
  ...escalationKeys,
  ...learningKeys,
  ...telemetryEnv,
});

/** The names of everything that can be set. */
export const SETTINGS: readonly string[] = Object.keys(envSchema.shape);

const SAYS: Record<string, string> = {
  PORT: 'must be a whole number from 0 to 65535',
  ...STORAGE_SAYS,
  ...IDENTITY_SAYS,
  ...ACCESS_SAYS,
  ...ESCALATION_SAYS,
  ...LEARNING_SAYS,
  ...TELEMETRY_SAYS,
};

type Env = Record<string, string | undefined>;

export type Config = StorageConfig & {
  port: number;
  host: string;
  /** Who the bot is to the Bot Framework; null means that it serves this machine alone, to anybody on it. */
  identity: Identity | null;
  /** Who may speak to it. */
  access: Access;
  /** Who can be asked besides the policy; null where nobody can. */
  escalation: EscalationConfig | null;
  /** Whether answers in practice are counted, for nobody in particular, and can be looked at. */
  hasLearnReport: boolean;
  telemetry: TelemetryConfig;
};

/**
 * Reads the settings from an environment.
 * @throws ConfigError naming every fault
 */
export function readConfig(env: Env): Config {
  const parsed = envSchema.safeParse(env);
  const faults = [...(parsed.success ? [] : parsed.error.issues.map(faultOf)), ...togetherFaults(env)];
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const { MicrosoftAppId: appId, PORT, ...rest } = parsed.data;
  const host = hostOf(rest.HOST, appId);
  return {
    port: PORT,
    host,
    ...storageOf(rest, rest.MicrosoftAppType === 'UserAssignedMSI' ? appId : undefined),
    identity: identityOf(parsed.data),
    access: accessOf(parsed.data),
    escalation: escalationOf(parsed.data),
    hasLearnReport: rest.LEARN_REPORT === 'on',
    telemetry: telemetryFrom(parsed.data),
  };
}

function faultOf({ path: [key] }: z.core.$ZodIssue): string {
  return `${String(key)} ${SAYS[String(key)]}`;
}

function hostOf(host: string | undefined, appId: string | undefined): string {
  return host ?? (appId ? '0.0.0.0' : '127.0.0.1');
}

/** Settings that are well-formed each, and together cannot be. */
function togetherFaults(env: Env): string[] {
  const set = (key: string) => env[key]?.trim() || undefined;
  const appId = set('MicrosoftAppId');
  const who = appId ? identityFaults(set) : anonymityFaults(set('NODE_ENV'), hostOf(set('HOST'), appId));
  return [
    ...who,
    ...accessFaults(set),
    ...storageFaults(set),
    ...escalationFaults(Object.keys(env), set),
    ...telemetryFaults(set),
    ...SETTINGS.filter((key) => set(key)?.startsWith('@Microsoft.KeyVault(')).map(unresolved),
  ];
}

/** Azure App Service hands over the reference itself where it cannot read the secret: a salt that anybody can read. */
function unresolved(key: string): string {
  return `${key} is a Key Vault reference that could not be read; check that the web app’s identity may read the secret`;
}

/** Without an app id nobody is authenticated, so nobody but this machine may reach the bot. */
function anonymityFaults(nodeEnv: string | undefined, host: string): string[] {
  const faults: string[] = [];
  if (nodeEnv === 'production') {
    faults.push(
      'MicrosoftAppId is missing, and in production everybody would be let in; set it to your bot’s app id',
    );
  }
  if (!LOOPBACK.includes(host)) {
    faults.push(
      'HOST must be 127.0.0.1, ::1 or localhost while MicrosoftAppId is not set, since everybody is let in',
    );
  }
  return faults;
}
