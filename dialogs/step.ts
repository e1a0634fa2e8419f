import type { Effect } from './effect.ts';
import type { Lead } from './lead.ts';
import { newLearning } from './learn/progress.ts';
import { learnShow } from './learn/show.ts';
import type { Move } from './move.ts';
import { currentStanding, handedOverIn, pathOf } from './person.ts';
import type { Reply, Show } from './reply.ts';
import { showFor } from './show.ts';
import { MOST_HISTORY, MOST_TOGETHER, type Place, type State } from './state.ts';
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

/** Goes where a command led; going nowhere, or where one is already, leaves the card on the screen valid. */
export function move(state: State, { place, leads, endsVisit }: Move, world: World): Continued {
  if (isSame(place, state.place)) return stay(state, leads, world);
  // Nobody goes back from a customer to a case in which nothing was said.
  const isEmpty = isBlank(state.place) && state.place.aside === null;
  const next = arrivedAt(state, place, !(endsVisit && isEmpty));
  return stay(endsVisit ? withoutVisit(next) : next, leads, world);
}

/** The state with no visit under way; where there was none, the one before is still the one to go back to. */
function withoutVisit(state: State): State {
  const { visit, ended } = state;
  return { ...state, visit: [], ended: visit.length > 0 ? visit : ended };
}

/** Places are plain data, and made from one another. */
function isSame(one: Place, other: Place): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

/** Returns to the step before, if there is one; a step before a new customer leads to the visit that this one ended. */
export function back(state: State, world: World): Continued {
  const [before, ...history] = state.history;
  if (!before) return stay(state, [{ say: 'nothing-before' }], world);
  const next = arrived({ ...state, history }, before);
  if (isOfVisit(state, before)) return stay(next, [], world);
  const isOfEnded = state.ended.some((one) => one.case === before.case);
  return stay({ ...next, visit: isOfEnded ? state.ended : [], ended: [] }, [], world);
}

/** The state at another place; where it is no step to go back by, *Back* leads to what was before. */
export function arrivedAt(state: State, place: Place, isStep: boolean): State {
  const history = isStep ? [state.place, ...state.history].slice(0, MOST_HISTORY) : state.history;
  return arrived({ ...state, history }, place);
}

/** The state at another place; whoever leaves a case leaves it in the visit, as it is. A story is no case of it. */
function arrived(state: State, place: Place): State {
  const { place: left, revision } = state;
  const isLeft = left.case !== place.case && !isBlank(left) && !left.story;
  const visit = isLeft ? withPlace(state.visit, { ...left, aside: null }) : state.visit;
  return { ...state, place, visit: visit.slice(-MOST_TOGETHER), revision: revision + 1 };
}

/** Cases keep their order, whichever of them is looked at. */
function withPlace(visit: readonly Place[], place: Place): Place[] {
  const isThere = visit.some((other) => other.case === place.case);
  return isThere ? visit.map((other) => (other.case === place.case ? place : other)) : [...visit, place];
}

/** Whether a place before is of the same customer: of a case that was left in a visit, the visit knows. */
function isOfVisit({ place, visit }: State, before: Place): boolean {
  return [place, ...visit].some((one) => one.case === before.case) || isBlank(before);
}

/** Whether nothing was said in a case but what goes with the person from one to the next. */
function isBlank({ facts, unsure }: Place): boolean {
  return [facts.origin, facts.kind, facts.goal].every((value) => value === undefined) && unsure.length === 0;
}

function replyFor(state: State, leads: Lead[], world: World): Reply {
  const { language, speaks, place, visit, history, revision, misses, erasing } = state;
  const { case: id, edition, facts, unsure, tapped, understood, ticked, waiting } = place;
  const show: Show = erasing
    ? { view: 'erase' }
    : withRest(showFor(world.editionOf(edition), place, misses), state, world);
  const escalation = currentStanding(state, world);
  return {
    language,
    case: id,
    edition,
    revision,
    leads: [...storyLead(place), ...numberLead(place), ...leads, ...suggestionLead(show)],
    show,
    facts,
    unsure,
    tapped,
    understood,
    ticked,
    speaks: speaks ?? language,
    visit: [...(place.story ? [place] : withPlace(visit, place)).map(visited), ...waiting.map(waitingCase)],
    waiting: waiting.length,
    canGoBack: history.length > 0,
    ...(escalation && { escalation }),
  };
}

/** What somebody learns, whom they ask and how that stands belong to the conversation and not to its place. */
function withRest(show: Show, state: State, { person, standingOf, editionOf, now, canRemind }: World): Show {
  const { aside } = state.place;
  if (aside?.see === 'learn') {
    const edition = editionOf(null);
    const world = { edition, now: now(), canRemind };
    return learnShow(aside.part, state.learning ?? newLearning(edition), world);
  }
  if (show.view !== 'person') return show;
  const id = handedOverIn(state);
  return {
    ...show,
    to: person,
    standing: (id === undefined ? undefined : standingOf(id)) ?? null,
    path: pathOf(state),
  };
}

function visited({ case: id, edition, facts, unsure, understood, ticked }: Place): Reply['visit'][number] {
  return { case: id, edition, facts, unsure, understood, ticked };
}

/** A subscription that waits for its turn has no case yet; *Next* opens it. */
function waitingCase({ facts }: Place['waiting'][number]): Reply['visit'][number] {
  return { case: '', edition: null, facts, unsure: [] };
}

/** Nobody is to take a story for a customer of theirs, however often they come to look at it. */
function storyLead({ story, aside }: Place): Lead[] {
  return story && aside?.see !== 'learn' ? [{ say: 'story-case' }] : [];
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
