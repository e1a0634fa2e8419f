import {
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type ConfigurationBotFrameworkAuthenticationOptions,
} from 'botbuilder';
import type { Identity } from './config.ts';
import type { Log } from './log.ts';

/** The connection to the Bot Framework. Without an identity everybody is let in: see `isLocalRequest`. */
export function createAdapter(identity: Identity | null, log: Log): CloudAdapter {
  const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(optionsFor(identity)));
  adapter.onTurnError = async (_context, error) => log('adapter-failed', {}, error);
  return adapter;
}

function optionsFor(identity: Identity | null): ConfigurationBotFrameworkAuthenticationOptions {
  if (!identity) return {};
  return {
    MicrosoftAppId: identity.appId,
    MicrosoftAppType: identity.appType,
    MicrosoftAppPassword: identity.password ?? '',
    MicrosoftAppTenantId: identity.tenantId ?? '',
  };
}
