import type { Translate } from '../dialogs/translate.ts';
import type { Language } from '../policy/facts.ts';
import type { RateLimit } from './access/rateLimit.ts';
import type { Desk, Incoming } from './conversation/takeTurn.ts';
import { whereWeAre } from './conversation/whereWeAre.ts';
import type { Delivery } from './delivery.ts';

export type Answer = (incoming: Incoming, delivery: Delivery) => Promise<void>;

/**
 * Holds each conversation to a limit. What is too much is not read, and is told once in the language of the
 * conversation; where the answer travels in the response it is told every time, as there is no other answer.
 */
export function limitTurns(
  answer: Answer,
  limit: RateLimit,
  desk: Desk,
  translate: Record<Language, Translate>,
): Answer {
  return async (incoming, delivery) => {
    const verdict = await limit(delivery.conversation);
    if (verdict.ok) return answer(incoming, delivery);
    desk.bot.counters.count('limited', 'conversation');
    if (!verdict.isFirst && !delivery.isInline) return;
    const current = await whereWeAre(desk, incoming.key);
    const say = translate[current?.language ?? incoming.turn.language];
    const text = say('limit.conversation', { seconds: String(verdict.seconds) });
    await delivery.send([{ type: 'message', text }]).catch(() => {}); // it will be told by silence then
  };
}
