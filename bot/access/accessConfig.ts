import { z } from 'zod';
import { optional, wholeNumber } from '../setting.ts';
import { address, isPrivate, PRIVATE } from './address.ts';
import { CLOUD_SAYS, type Cloud, cloudFaults, cloudOf, cloudShape } from './cloudConfig.ts';

/** A public chat page through Direct Line. */
export type PublicChat = {
  secret: string;
  /** Where Direct Line is, without a path. */
  service: string;
  /** Origins of the pages that may ask for a conversation, this bot's own among them. */
  origins: string[];
};

export type Access = {
  cloud: Cloud;
  /** Tenants whose people may speak; none means every tenant. */
  tenants: string[];
  /** Origins replies may be sent to, besides the Bot Framework's own hosts. */
  serviceOrigins: string[];
  /** How many proxies before the bot are known to add the address they were called from. */
  proxies: number;
  /** Messages a minute in one conversation. */
  messagesPerMinute: number;
  /** Requests a minute from one address, channels with a valid token excepted. */
  requestsPerMinute: number;
  publicChat: PublicChat | null;
};

const list = z
  .string()
  .optional()
  .transform((value = '') =>
    value
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );

const MOST = 1_000_000;

const origins = list.refine((items) => items.every(isPrivate)).transform((items) => items.map(originOf));

function originOf(item: string): string {
  return new URL(item).origin;
}

/** The settings that say who may speak, by their names in the environment. */
export const accessShape = {
  ...cloudShape,
  ALLOWED_TENANTS: list.refine((items) => items.every((item) => /^[\w-]+$/.test(item))),
  ALLOWED_SERVICE_URLS: origins,
  TRUSTED_PROXIES: wholeNumber({ least: 0, most: MOST, otherwise: 0 }),
  MESSAGES_PER_MINUTE: wholeNumber({ least: 1, most: MOST, otherwise: 60 }),
  REQUESTS_PER_MINUTE: wholeNumber({ least: 1, most: MOST, otherwise: 120 }),
  DIRECT_LINE_SECRET: optional,
  DIRECT_LINE_URL: address,
  TRUSTED_ORIGINS: origins,
};

/** What is wrong with a setting that was refused, by its name. */
export const ACCESS_SAYS: Record<keyof typeof accessShape, string> = {
  ...CLOUD_SAYS,
  ALLOWED_TENANTS: 'must be tenant ids (not domain names), separated by commas',
  ALLOWED_SERVICE_URLS: `must be addresses, separated by commas; each ${PRIVATE}`,
  TRUSTED_PROXIES: 'must be the number of proxies before the bot: a whole number, 0 or more',
  MESSAGES_PER_MINUTE: 'must be a whole number, 1 or more',
  REQUESTS_PER_MINUTE: 'must be a whole number, 1 or more',
  DIRECT_LINE_SECRET: 'must be a secret of the Direct Line channel',
  DIRECT_LINE_URL: PRIVATE,
  TRUSTED_ORIGINS: `must be addresses of pages, separated by commas; each ${PRIVATE}`,
};

const accessSchema = z.object(accessShape);
type AccessSettings = z.infer<typeof accessSchema>;

/** Settings that are well-formed each, and together cannot be; `set` gives what is set of a name. */
export function accessFaults(set: (key: string) => string | undefined): string[] {
  const faults = cloudFaults(set);
  if (set('DIRECT_LINE_SECRET') && !set('MicrosoftAppId')) {
    faults.push(
      'DIRECT_LINE_SECRET needs MicrosoftAppId: Direct Line only talks to a bot that is registered',
    );
  }
  if (set('DIRECT_LINE_SECRET') && !set('TRUSTED_ORIGINS')) {
    faults.push('TRUSTED_ORIGINS is missing; set it to the address people open the chat page at');
  }
  return faults;
}

/** What the settings mean. */
export function accessOf(settings: AccessSettings): Access {
  const { DIRECT_LINE_SECRET: secret } = settings;
  const cloud = cloudOf(settings);
  const directLine =
    cloud === 'us-government'
      ? 'https://directline.botframework.azure.us'
      : 'https://directline.botframework.com';
  return {
    cloud,
    tenants: settings.ALLOWED_TENANTS.map((tenant) => tenant.toLowerCase()),
    serviceOrigins: settings.ALLOWED_SERVICE_URLS,
    proxies: settings.TRUSTED_PROXIES,
    messagesPerMinute: settings.MESSAGES_PER_MINUTE,
    requestsPerMinute: settings.REQUESTS_PER_MINUTE,
    publicChat: secret
      ? {
          secret,
          service: originOf(settings.DIRECT_LINE_URL ?? directLine),
          origins: settings.TRUSTED_ORIGINS,
        }
      : null,
  };
}
