import type { Reply } from '../../dialogs/reply.ts';
import { type Handled, repliesOf } from './record.ts';

/** What is not worth giving again: whoever still wants to answer is asked again anyway. */
const ASKING = new Set<Reply['show']['view']>(['question', 'erase']);

/** How many turns without a confirmed delivery are looked back at. */
const MOST_UNSENT = 3;

/** A reply that an earlier turn still has to give, and that turn's id. */
export type Owed = { id: string; reply: Reply };

/**
 * Replies of the last turns that may never have arrived, because the process or the channel failed right then.
 * What the new replies show of the same case anyway is not said twice, and a question is always shown again by the turn itself.
 */
export function unsentBefore(handled: Handled[], replies: Reply[]): Owed[] {
  const lastSent = handled.findLastIndex(({ sent }) => sent);
  const unsent = handled
    .slice(lastSent + 1)
    .slice(-MOST_UNSENT)
    .flatMap((turn) => repliesOf(turn).map((reply) => ({ id: turn.id, reply })));
  return unsent.filter(({ reply }) => tellsOfLoss(reply) || !isOver(reply, replies));
}

/** Whether nobody misses a reply: it only asked, or others show the same of its case as it is now. */
function isOver({ case: id, show: { view } }: Reply, replies: Reply[]): boolean {
  return ASKING.has(view) || replies.some((other) => other.case === id && other.show.view === view);
}

/** That a case was lost is said by one reply alone, whatever that shows besides. */
function tellsOfLoss({ leads }: Reply): boolean {
  return leads.some(({ say }) => say === 'case-lost');
}
