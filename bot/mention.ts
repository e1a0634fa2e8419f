import { z } from 'zod';
import type { IncomingActivity } from './activity.ts';
import { isInGroup } from './group.ts';

const mention = z.object({
  type: z.literal('mention'),
  text: z.string().min(1),
  mentioned: z.object({ id: z.string() }),
});

/** What Teams may leave where a mention ends. */
const HTML_SPACE = '&nbsp;';

/** What stands in a message of Teams for a card or a file that goes with it, such as an answer that was inserted. */
const ATTACHED = /<attachment\b[^>]*>(?:<\/attachment>)?/g;

/** What somebody typed, without mentions: of the bot, which a group needs, and of people, who are no part of a case. */
export function textWithoutMentions(activity: IncomingActivity): string {
  const names = [...mentionsIn(activity).map(({ text }) => text), HTML_SPACE];
  const text = (activity.text ?? '').replace(ATTACHED, ' ');
  return names.reduce((rest, name) => rest.replaceAll(name, ' '), text).trim();
}

/** Whether a message is a card or a file and no word. */
export function isAttachmentAlone(activity: IncomingActivity): boolean {
  return textWithoutMentions(activity) === '' && (activity.text ?? '').search(ATTACHED) >= 0;
}

/** Whether a message is for the bot: in a group of Teams it may be allowed to hear what people say to each other. */
export function isSpokenTo(activity: IncomingActivity): boolean {
  const { type, channelId, value, recipient } = activity;
  const isOverheard = type === 'message' && channelId === 'msteams' && isInGroup(activity);
  if (!isOverheard || (value !== undefined && value !== null)) return true;
  return mentionsIn(activity).some(({ mentioned }) => mentioned.id === recipient?.id);
}

function mentionsIn({ entities }: IncomingActivity): z.infer<typeof mention>[] {
  return (entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
}
