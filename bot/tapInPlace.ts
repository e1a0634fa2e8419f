import type { Translate } from '../dialogs/translate.ts';
import type { Turn } from '../dialogs/world.ts';
import { type Language, languageSchema } from '../policy/facts.ts';
import type { IncomingActivity } from './activity.ts';
import type { Delivery } from './delivery.ts';
import { isInGroup } from './group.ts';
import { CARD, type Message } from './message.ts';

/** What the channel is told in answer to a tap. */
export type TapResponse = { statusCode: 200; type: string; value: unknown };

/** How a tap is answered: in the response that the channel waits for, and by messages where that holds too little. */
export type TapChannel = {
  post: Delivery['send'];
  respond: (body: TapResponse) => Promise<void>;
};

/** Whether the card that was tapped is this person's alone, so that it may become another. */
export function isOnOwnCard(activity: IncomingActivity, { input }: Turn): boolean {
  return !isInGroup(activity) || (input.kind === 'tap' && input.tap.owner !== undefined);
}

/**
 * Sends the replies to a tap. The card of one's own is replaced by the last reply. A card that others see as well, or
 * that is somebody else's, stays as it is: the replies are messages then. A sentence of ours leaves the card as it is.
 */
export function sendInPlace(
  { post, respond }: TapChannel,
  isOwnCard: boolean,
  translate: Record<Language, Translate>,
): Delivery['send'] {
  return async (messages, onTaken) => {
    const sentence = messages.find(({ attachments }) => attachments === undefined);
    if (sentence) return respond(spoken(sentence.text ?? ''));
    const last = messages.at(-1);
    const say = translate[languageSchema.catch('en').parse(last?.locale)];
    const inPlace = isOwnCard && last ? shown(last) : undefined;
    try {
      await post(inPlace ? messages.slice(0, -1) : messages, onTaken);
    } catch (error) {
      await respond(inPlace ?? spoken(say('tap.undelivered')));
      throw error;
    }
    await respond(inPlace ?? spoken(say('tap.beside')));
  };
}

/** A sentence beside the card, which stays as it is. */
export function spoken(text: string): TapResponse {
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: text };
}

/** A card in the place of the one that was tapped. */
function shown({ attachments = [] }: Message): TapResponse {
  return { statusCode: 200, type: CARD, value: attachments[0]?.content };
}
