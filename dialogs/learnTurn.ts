import type { Lead } from './lead.ts';
import type { Learning } from './learn/progress.ts';
import type { Sitting } from './learn/session.ts';
import type { LearnPart } from './learn/views.ts';
import type { State } from './state.ts';
import { arrivedAt, type Continued, stay } from './step.ts';
import type { World } from './world.ts';

/** The state of somebody who learns, brought to the edition in use. */
export type Learner = State & { learning: Learning };

/**
 * Shows a part of learning. Going from one to the next is no step to go back by: *Back* leaves; but for the words, which
 * are looked up in the middle of something.
 */
export function turn(learner: Learner, part: LearnPart, leads: Lead[], world: World): Continued {
  const state = outOfStory(learner);
  const from = state.place.aside;
  const place = { ...state.place, aside: { see: 'learn' as const, part } };
  const [before, ...history] = state.history;
  const returns = before?.case === place.case && before.aside?.see === 'learn' && before.aside.part === part;
  if (returns) return stay(arrivedAt({ ...state, history }, place, false), leads, world);
  const isStep = from?.see !== 'learn' || (part === 'words' && from.part !== 'words');
  return stay(arrivedAt(state, place, isStep), leads, world);
}

/** Whoever goes on learning from a story's case is beside their own again, which they return to when they leave. */
function outOfStory(state: Learner): Learner {
  const at = state.history.findIndex(({ story }) => story === null);
  const own = state.history[at];
  return state.place.story && own ? { ...state, place: own, history: state.history.slice(at + 1) } : state;
}

/** What a step of a session needs of the world. */
export function sittingOf({ editionOf, now, random }: World): Sitting {
  return { edition: editionOf(null), now: now(), random };
}
