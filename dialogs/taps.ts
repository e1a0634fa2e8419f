import type { Edition } from '../policy/edition.ts';
import type { Facts } from '../policy/facts.ts';
import { stepOf, type Tap } from './reply.ts';
import { showFor } from './show.ts';
import type { Place, State } from './state.ts';

/** Whether a tap was made on the card that shows where the conversation is. */
export function isCurrent(state: State, tap: Tap, edition: Edition): boolean {
  return tap.case === state.place.case && isFirst(state, tap, edition);
}

/** Whether a tap fits the step of a state, whoever's case it is: the welcome of a group belongs to nobody. */
export function isFirst(state: State, { step, revision }: Tap, edition: Edition): boolean {
  return revision === state.revision && step === stepOf(showFor(edition, state.place));
}

/** The second half of a double click, or a tap that says what already holds. */
export function isRepeat({ place, tapped }: State, { case: id, revision, command }: Tap): boolean {
  const isSame = tapped?.revision === revision && JSON.stringify(tapped.command) === JSON.stringify(command);
  return isSame || (id === place.case && command.do === 'say' && holds(place.facts, command.facts));
}

function holds(facts: Place['facts'], said: Facts): boolean {
  return Object.entries(said).every(([fact, value]) => facts[fact as keyof Facts] === value); // keys of Facts
}
