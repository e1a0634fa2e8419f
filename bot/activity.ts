import { z } from 'zod';

const id = z.string().min(1).max(1000);
const account = z.looseObject({ id });

/**
 * What a Bot Framework channel sends, as far as we use it. Hostile until it has passed here; what we do not use
 * is left as it came, since the adapter needs it.
 */
export const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: id.optional(),
  // A channel without a name would need no endorsement for it.
  channelId: z.string().trim().min(1).max(100),
  conversation: z.looseObject({
    id,
    isGroup: z.boolean().nullish(),
    conversationType: z.string().max(100).nullish(),
  }),
  from: account.optional(),
  recipient: account.optional(),
  serviceUrl: z.url().max(2000).optional(),
  name: z.string().max(200).nullish(),
  text: z.string().nullish(),
  locale: z.string().max(50).nullish(),
  deliveryMode: z.string().max(50).nullish(),
  membersAdded: z.array(account).max(1000).nullish(),
  membersRemoved: z.array(account).max(1000).nullish(),
  entities: z.array(z.unknown()).max(1000).nullish(),
  value: z.unknown().optional(),
});
export type IncomingActivity = z.infer<typeof activitySchema>;
