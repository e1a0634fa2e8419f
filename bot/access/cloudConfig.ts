import { z } from 'zod';
import { optional } from '../setting.ts';
import { address, PRIVATE } from './address.ts';

/** Where the Bot Framework's own services are, other than the two clouds that are known by name. */
export type OwnCloud = {
  /** Where the keys are described that sign the requests of channels. */
  openIdMetadata: string;
  tokenIssuer: string;
  /** Where the bot gets its tokens, with the tenant at the end. */
  loginUrl: string;
  /** What those tokens are for. */
  scope: string;
};

export type Cloud = 'public' | 'us-government' | OwnCloud;

const US_GOVERNMENT = 'https://botframework.azure.us';

/** The settings that say which cloud the Bot Framework is in. */
export const cloudShape = {
  ChannelService: optional.pipe(z.literal(US_GOVERNMENT).optional()),
  ToBotFromChannelOpenIdMetadataUrl: address,
  ToBotFromChannelTokenIssuer: optional,
  ToChannelFromBotLoginUrl: optional.refine((value) => value === undefined || value.startsWith('https://')),
  ToChannelFromBotOAuthScope: optional,
};

export const CLOUD_SAYS: Record<keyof typeof cloudShape, string> = {
  ChannelService: `must be empty, or "${US_GOVERNMENT}" for the US Government cloud`,
  ToBotFromChannelOpenIdMetadataUrl: PRIVATE,
  ToBotFromChannelTokenIssuer: 'must be the issuer of the channels’ tokens',
  ToChannelFromBotLoginUrl: 'must begin with https:// and end with the tenant',
  ToChannelFromBotOAuthScope: 'must be the scope of the bot’s tokens',
};

const OWN_CLOUD = [
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromChannelTokenIssuer',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
] as const;

/** Settings of the cloud that are well-formed each, and together cannot be. */
export function cloudFaults(set: (key: string) => string | undefined): string[] {
  const faults: string[] = [];
  const missing = OWN_CLOUD.filter((key) => !set(key));
  if (missing.length > 0 && missing.length < OWN_CLOUD.length) {
    faults.push(`${missing.join(', ')} must be set too: a cloud of one’s own needs all four of its settings`);
  }
  if (missing.length < OWN_CLOUD.length && set('ChannelService')) {
    faults.push('ChannelService must be empty where a cloud of one’s own is set');
  }
  return faults;
}

/** Which cloud the settings mean. */
export function cloudOf(settings: z.output<z.ZodObject<typeof cloudShape>>): Cloud {
  const {
    ChannelService,
    ToBotFromChannelOpenIdMetadataUrl: openIdMetadata,
    ToBotFromChannelTokenIssuer: tokenIssuer,
    ToChannelFromBotLoginUrl: loginUrl,
    ToChannelFromBotOAuthScope: scope,
  } = settings;
  if (openIdMetadata && tokenIssuer && loginUrl && scope) {
    return { openIdMetadata, tokenIssuer, loginUrl, scope };
  }
  return ChannelService ? 'us-government' : 'public';
}
