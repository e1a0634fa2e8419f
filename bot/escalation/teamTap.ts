import { z } from 'zod';
import { ACTS } from '../../cards/escalation/teamCard.ts';
import type { IncomingActivity } from '../activity.ts';
import { TAP_IN_PLACE } from '../turnOf.ts';
import type { EscalationConfig } from './escalationConfig.ts';

const tapSchema = z.object({
  escalation: z.string().min(1).max(120),
  act: z.enum(ACTS),
  answer: z.string().catch(''),
});
export type ReceivedTap = z.infer<typeof tapSchema>;
const inPlace = z.object({ action: z.object({ data: z.unknown() }) });

/** A tap on the card of a team, with what they wrote; undefined for anything else. */
export function teamTapIn({ type, name, value }: IncomingActivity): ReceivedTap | undefined {
  if (type === 'message') return tapSchema.safeParse(value).data;
  if (type !== 'invoke' || name !== TAP_IN_PLACE) return undefined;
  return tapSchema.safeParse(inPlace.safeParse(value).data?.action.data).data;
}

/** Whether an activity comes out of the team's own channel, or of a thread in it. */
export function isOfTeam(
  { channelId, conversation }: IncomingActivity,
  config: EscalationConfig | null,
): boolean {
  if (config?.by !== 'team' || channelId !== 'msteams') return false;
  const { id } = conversation;
  return id === config.conversation || id.startsWith(`${config.conversation};messageid=`);
}
