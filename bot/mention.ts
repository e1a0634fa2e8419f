import { z } from 'zod';
import type { IncomingActivity } from './activity.ts';

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});

/** What somebody typed, without the mentions of the bot that a group needs. */
export function textWithoutMention({ text, entities, recipient }: IncomingActivity): string {
  const ofBot = (entities ?? []).flatMap((entity) => {
    const parsed = mention.safeParse(entity);
    return parsed.success && parsed.data.mentioned.id === recipient?.id ? [parsed.data.text] : [];
  });
  return ofBot.reduce((rest, name) => rest.replaceAll(name, ' '), text ?? '').trim();
}
