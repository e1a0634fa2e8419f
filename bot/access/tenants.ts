import { z } from 'zod';

const id = z.string().min(1).max(100);
const tenancy = z.object({
  conversation: z.object({ tenantId: id.nullish() }),
  channelData: z
    .object({ tenant: z.object({ id: id.nullish() }).nullish() })
    .nullish()
    .catch(undefined),
});

/** Channels of a public chat page, whose visitors belong to no tenant. */
const PUBLIC = ['directline', 'webchat'];

export type TenantRule = {
  /** In lower case; none means that every tenant may speak. */
  tenants: readonly string[];
  /** There is a public chat page, so visitors without a tenant are expected there. */
  hasPublicChat: boolean;
};

/**
 * Whether the organisation a person belongs to is served. Channels sign for every tenant alike, so this is the bot's
 * to check: every tenant that an activity names must be listed, and where it names none it comes from a public page.
 */
export function isServed(activity: { channelId: string }, { tenants, hasPublicChat }: TenantRule): boolean {
  if (tenants.length === 0) return true;
  const parsed = tenancy.safeParse(activity);
  if (!parsed.success) return false;
  const { conversation, channelData } = parsed.data;
  const named = [conversation.tenantId, channelData?.tenant?.id].filter(
    (tenant) => typeof tenant === 'string',
  );
  if (named.length === 0) return hasPublicChat && PUBLIC.includes(activity.channelId);
  return named.every((tenant) => tenants.includes(tenant.toLowerCase()));
}
