import type { Effect } from './effect.ts';
import type { Move } from './guide.ts';
import { currentStanding, handedOverIn, pathOf } from './person.ts';
import type { Lead, Reply, Show } from './reply.ts';
import { showFor } from './show.ts';
import { MOST_HISTORY, type Place, type State } from './state.ts';
import type { World } from './world.ts';

/** What a turn led to: a state to store, nothing to store, or that everything stored about the person goes. */
export type Conversed = {
  state: State | 'nothing' | 'erased';
  replies: Reply[];
  effects?: Effect[] | undefined;
};
/** What most turns lead to: the conversation goes on. */
export type Continued = { state: State; replies: Reply[]; effects?: Effect[] | undefined };

/** Says something and shows the current step again. */
export function stay(state: State, leads: Lead[], world: World): Continued {
  return { state, replies: [replyFor(state, leads, world)] };
}

/** Goes where a command led; going nowhere leaves the card on the screen valid. */
export function move(state: State, { place, leads }: Move, world: World): Continued {
  if (place === state.place) return stay(state, leads, world);
  const history = [state.place, ...state.history].slice(0, MOST_HISTORY);
  return stay({ ...state, place, history, revision: state.revision + 1 }, leads, world);
}

/** Returns to the step before, if there is one. */
export function back(state: State, world: World): Continued {
  const [before, ...history] = state.history;
  if (!before) return stay(state, [{ say: 'nothing-before' }], world);
  return stay({ ...state, place: before, history, revision: state.revision + 1 }, [], world);
}

function replyFor(state: State, leads: Lead[], world: World): Reply {
  const { language, place, history, revision, misses, erasing } = state;
  const { case: id, facts, unsure, understood, waiting } = place;
  const show = erasing
    ? ({ view: 'erase' } as const)
    : withPerson(showFor(world.edition, place, misses), state, world);
  const escalation = currentStanding(state, world);
  return {
    language,
    case: id,
    revision,
    leads: [...numberLead(place), ...leads, ...suggestionLead(show)],
    show,
    facts,
    unsure,
    understood,
    waiting: waiting.length,
    canGoBack: history.length > 0,
    ...(escalation && { escalation }),
  };
}

/** Who is asked and how that stands belongs to the conversation and not to its place. */
function withPerson(show: Show, state: State, { person, standingOf }: World): Show {
  if (show.view !== 'person') return show;
  const id = handedOverIn(state);
  return {
    ...show,
    to: person,
    standing: (id === undefined ? undefined : standingOf(id)) ?? null,
    path: pathOf(state),
  };
}

/** Which of several subscriptions a reply is about. */
function numberLead({ position }: Place): Lead[] {
  return position ? [{ say: 'one-of-several', ...position }] : [];
}

/** What the question rests on, where the person's words suggest an answer. */
function suggestionLead(show: Show): Lead[] {
  const [suggested, ...others] = show.view === 'question' ? show.suggested : [];
  if (suggested === undefined || !('fact' in show)) return [];
  return [{ say: others.length > 0 ? 'which-one' : 'confirm', fact: show.fact }];
}
