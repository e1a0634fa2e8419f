import { z } from 'zod';
import type { IncomingActivity } from './activity.ts';

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});

/** What somebody typed, without mentions: of the bot, which a group needs, and of people, who are no part of a case. */
export function textWithoutMentions(activity: IncomingActivity): string {
  const names = mentionsIn(activity).map(({ text }) => text);
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), activity.text ?? '').trim();
}

/** Whether the bot itself is spoken to. */
export function mentionsBot(activity: IncomingActivity): boolean {
  return mentionsIn(activity).some(({ mentioned }) => mentioned.id === activity.recipient?.id);
}

function mentionsIn({ entities }: IncomingActivity): z.infer<typeof mention>[] {
  return (entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
}
