import { FACT_NAMES, type FactName } from '../policy/facts.ts';
import { obey } from './obey.ts';
import type { Tap } from './reply.ts';
import type { State } from './state.ts';
import { type Continued, stay } from './step.ts';
import { isCurrent, isRepeat } from './taps.ts';
import type { World } from './world.ts';

/** A tap counts only on the card that is current; one that repeats what already holds is let pass unexplained. */
export function tapped(state: State, tap: Tap, world: World): Continued {
  if (isCurrent(state, tap, world.edition)) return obeyTap(state, tap, world);
  if (tap.command.do === 'language' || tap.command.do === 'help') return obey(state, tap.command, world);
  return stay(state, isRepeat(state, tap) ? [] : [{ say: 'stale' }], world);
}

function obeyTap(state: State, { command }: Tap, world: World): Continued {
  const continued = byTap(state, obey(state, command, world), command);
  const hasMoved = continued.state.revision !== state.revision;
  const tapped = { revision: state.revision, command };
  return hasMoved ? { ...continued, state: { ...continued.state, tapped } } : continued;
}

/** What a tap stated was tapped: in the case, and in what is shown of it. */
function byTap(before: State, continued: Continued, { do: what }: Tap['command']): Continued {
  if (what !== 'say' && what !== 'agree') return continued;
  const { state, replies } = continued;
  const { facts, tapped: known } = state.place;
  const isNew = (fact: FactName) => facts[fact] !== undefined && facts[fact] !== before.place.facts[fact];
  const tapped = FACT_NAMES.filter((fact) => known.includes(fact) || isNew(fact));
  return {
    ...continued,
    state: { ...state, place: { ...state.place, tapped } },
    replies: replies.map((reply) => ({ ...reply, tapped })),
  };
}
