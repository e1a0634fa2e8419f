import type { Effect } from './effect.ts';
import { handedOverIn, pathOf } from './person.ts';
import { MOST_HANDED_OVER, type State } from './state.ts';
import { type Continued, move, stay } from './step.ts';
import type { World } from './world.ts';

/** Shows who can be asked and what they would be sent. Nothing is sent before that was seen. */
export function askPerson(state: State, world: World): Continued {
  if (!world.person) return stay(state, [{ say: 'no-person' }], world);
  if (state.place.aside?.see === 'person') return stay(state, [], world);
  return move(state, { place: { ...state.place, aside: { see: 'person' } }, leads: [] }, world);
}

/**
 * Hands the case over to the team, once: a second time only where nobody knows whether the first arrived. The id is
 * that of the case and the step, so that the same turn, begun again, hands over the same.
 */
export function handOver(state: State, world: World): Continued {
  const { place, revision } = state;
  if (world.person?.by !== 'team' || place.aside?.see !== 'person') return askPerson(state, world);
  const before = handedOverIn(state);
  const standing = before === undefined ? undefined : world.standingOf(before);
  if (before !== undefined && standing && standing.status !== 'closed') {
    if (standing.delivery !== 'unconfirmed') return stay(state, [], world);
    return sent({ ...state, revision: revision + 1 }, before, 'handed-over-again', world);
  }
  const id = `${place.case}-${revision}`;
  const others = state.handedOver.filter((one) => world.standingOf(one.id));
  // A team is no place to put everything: and what is kept in mind must not push out what is still to be told.
  if (others.length >= MOST_HANDED_OVER) return stay(state, [{ say: 'handed-over-enough' }], world);
  const handedOver = [{ id, case: place.case }, ...others];
  return sent({ ...state, handedOver, revision: revision + 1 }, id, 'handed-over', world);
}

function sent(state: State, id: string, say: 'handed-over' | 'handed-over-again', world: World): Continued {
  const { place, language } = state;
  const { edition, facts, unsure, understood } = place;
  const effect: Effect = {
    effect: 'hand-over',
    ...{ id, language, edition, facts, unsure, understood },
    path: pathOf(state),
  };
  const status = world.standingOf(id)?.status ?? 'open';
  const standingOf: World['standingOf'] = (one) =>
    one === id ? { status, delivery: 'pending' } : world.standingOf(one);
  return { ...stay(state, [{ say }], { ...world, standingOf }), effects: [effect] };
}
