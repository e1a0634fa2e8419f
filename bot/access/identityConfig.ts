import { z } from 'zod';
import { optional } from '../setting.ts';

export type Identity = {
  appId: string;
  appType: 'SingleTenant' | 'UserAssignedMSI';
  password?: string | undefined;
  tenantId?: string | undefined;
};

/** The settings that say who the bot is to the Bot Framework, by their names in the environment. */
export const identityShape = {
  MicrosoftAppId: optional,
  MicrosoftAppPassword: optional,
  MicrosoftAppType: optional.pipe(z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant')),
  MicrosoftAppTenantId: optional,
};

/** What is wrong with a setting that was refused, by its name. */
export const IDENTITY_SAYS = { MicrosoftAppType: 'must be "SingleTenant" or "UserAssignedMSI"' };

/** Settings of an identity that are missing; `set` gives what is set of a name. */
export function identityFaults(set: (key: string) => string | undefined): string[] {
  const faults: string[] = [];
  if (!set('MicrosoftAppTenantId')) {
    faults.push('MicrosoftAppTenantId is missing; set it to the tenant of the app id');
  }
  if (set('MicrosoftAppType') !== 'UserAssignedMSI' && !set('MicrosoftAppPassword')) {
    faults.push('MicrosoftAppPassword is missing; set it, or set MicrosoftAppType to "UserAssignedMSI"');
  }
  return faults;
}

/** Who the bot is; null where it serves this machine alone. */
export function identityOf(settings: z.output<z.ZodObject<typeof identityShape>>): Identity | null {
  const { MicrosoftAppId: appId, MicrosoftAppType: appType } = settings;
  if (!appId) return null;
  return { appId, appType, password: settings.MicrosoftAppPassword, tenantId: settings.MicrosoftAppTenantId };
}
