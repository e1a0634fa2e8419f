import type { Arrival } from './arrival.ts';
import { type Delivering, type Escalation, HOLD_MS, withNews, withoutNews } from './escalation.ts';

/** The wait after the first refusal, in ms; it doubles each time. */
const FIRST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 5 * 60 * 1000;

/** When something is to be delivered, or may be tried by somebody else; undefined where there is nothing to deliver. */
export function dueAt(escalation: Escalation, delivering: Delivering): number | undefined {
  const { delivery, reach, news, isDoubtful } = escalation;
  const isWanted =
    delivering === 'toTeam' ? delivery === 'pending' : reach !== null && news.length > 0 && !isDoubtful;
  if (!isWanted) return undefined;
  const { due, heldUntil } = escalation[delivering];
  return Math.max(due, heldUntil);
}

/** Says in what is stored that somebody is about to deliver it. */
export function held(escalation: Escalation, delivering: Delivering, now: number): Escalation {
  return { ...escalation, [delivering]: { ...escalation[delivering], heldUntil: now + HOLD_MS } };
}

/** Whether somebody said so and was never heard of again: then nobody knows whether it arrived. */
export function wasLeft(escalation: Escalation, delivering: Delivering): boolean {
  return escalation[delivering].heldUntil > 0;
}

/** The case after a try. `number` is the piece of news that was brought, of those to the person. */
export function settled(
  escalation: Escalation,
  delivering: Delivering,
  arrival: Arrival,
  { now, random, number }: { now: number; random: number; number: number | undefined },
): Escalation {
  const tries = { ...escalation[delivering], heldUntil: 0 };
  const free: Escalation = { ...escalation, [delivering]: tries };
  if (arrival.kind === 'refused') {
    const wait = arrival.wait ?? Math.min(FIRST_WAIT_MS * 2 ** tries.failures, LONGEST_WAIT_MS);
    const due = now + wait * (1 + random / 2);
    return { ...free, [delivering]: { ...tries, due, failures: tries.failures + 1 } };
  }
  const rested: Escalation = { ...free, [delivering]: { ...tries, failures: 0 } };
  if (delivering === 'toPerson') {
    if (arrival.kind === 'unknown') return { ...rested, isDoubtful: true };
    return withoutNews(rested, (news) => news.number === number);
  }
  // Somebody of the team may have acted on it already: then it has arrived, whatever the channel said.
  if (escalation.delivery !== 'pending') return rested;
  if (arrival.kind === 'arrived') return { ...rested, delivery: 'sent' };
  return withNews({ ...rested, delivery: 'unconfirmed' }, 'unconfirmed');
}
