import type { Reply } from '../../dialogs/reply.ts';
import { type Handled, repliesOf } from './record.ts';

/** What is not worth giving again: whoever still wants to answer is asked again anyway. */
const ASKING = new Set<Reply['show']['view']>(['question', 'erase']);

/** How many turns without a confirmed delivery are looked back at. */
const MOST_UNSENT = 3;

/**
 * Replies of the last turns that may never have arrived, because the process or the channel failed right then.
 * What the new replies show anyway is not said twice, and a question is always shown again by the turn itself.
 */
export function unsentBefore(handled: Handled[], replies: Reply[]): Reply[] {
  const lastSent = handled.findLastIndex(({ sent }) => sent);
  const unsent = handled
    .slice(lastSent + 1)
    .slice(-MOST_UNSENT)
    .flatMap(repliesOf);
  const shown = replies.map(({ show }) => show.view);
  return unsent.filter(({ show: { view } }) => !ASKING.has(view) && !shown.includes(view));
}
