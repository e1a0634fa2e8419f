import { type Activity, isRecord } from './activity.ts';

/** What a screen reader says for a card that has no text beside it: the plain text the bot sends with it. */
export function spoken({ text, summary, entities = [] }: Activity): Activity['channelData'] {
  if (text) return {};
  const plain = entities.find((entity) => isRecord(entity) && typeof entity.text === 'string');
  const words = isRecord(plain) ? plain.text : summary;
  return words ? { 'webchat:fallback-text': words } : {};
}
