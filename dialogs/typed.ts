import { hear } from './hear.ts';
import type { Lead } from './lead.ts';
import { optionsOf } from './learn/exercise.ts';
import type { Session } from './learn/progress.ts';
import { stepNames } from './learn/stepNames.ts';
import { MENU } from './learn/views.ts';
import { type Move, silently } from './move.ts';
import { obey } from './obey.ts';
import { sessionOnScreen } from './onLesson.ts';
import { withDoubt } from './place.ts';
import type { Show } from './reply.ts';
import { showFor } from './show.ts';
import type { Place, State } from './state.ts';
import { type Continued, move, stay } from './step.ts';
import type { Reading, Seen, World } from './world.ts';

/** What somebody typed, read as what they see suggests. */
export function readIn(state: State, text: string, world: World): Reading {
  // Only a plain yes deletes, wherever one was asked.
  const isLesson = state.place.aside?.see === 'learn' && !state.erasing;
  return world.read(text, { ...seenIn(state, world), isLesson, language: state.language });
}

function seenIn(state: State, world: World): Omit<Seen, 'language'> {
  const session = sessionOnScreen(state);
  if (session) return { choices: picksIn(session, world) };
  return isMenu(state)
    ? { choices: MENU.map((part) => ({ part })) }
    : seenOf(showFor(world.edition, state.place));
}

/** The menu also stands where a session is over. */
function isMenu({ place: { aside } }: State): boolean {
  return aside?.see === 'learn' && aside.part !== 'progress' && aside.part !== 'words';
}

/** What can be picked of the question of a lesson that is open. */
function picksIn({ exercise, picked, marked }: Session, { editionOf }: World): Seen['choices'] {
  if (marked) return [];
  const names = (option: string) =>
    exercise.ask === 'order' ? { names: stepNames(editionOf(null), exercise, option) } : {};
  return optionsOf(exercise)
    .filter((option) => !picked.includes(option))
    .map((pick) => ({ pick, ...names(pick) }));
}

/** Does what was read. */
export function follow(state: State, reading: Reading, world: World): Continued {
  const session = sessionOnScreen(state);
  if (session && !session.marked && isBeside(reading)) return stay(state, [{ say: 'missed-lesson' }], world);
  switch (reading.kind) {
    case 'command':
      return obey(state, reading.command, world);
    case 'heard':
      return move({ ...state, misses: 0 }, takeIn(state.place, reading, world), world);
    case 'miss':
      return miss(state, reading.say, world);
  }
}

/** What a sentence states, and what it says nobody is sure of. */
function takeIn(place: Place, { heard, unsure }: Extract<Reading, { kind: 'heard' }>, world: World): Move {
  const heardMove = hear(place, heard, world);
  return unsure ? silently(withDoubt(heardMove.place, unsure)) : heardMove;
}

/** What does not answer the question of a lesson, and is no case of its own either, which leaves the lesson. */
function isBeside(reading: Reading): boolean {
  if (reading.kind === 'command') return ['say', 'deny', 'changes'].includes(reading.command.do);
  if (reading.kind === 'miss') return true;
  const { facts, items } = reading.heard;
  return items.length === 0 && (facts.origin === undefined || facts.kind === undefined);
}

function miss(state: State, first: Lead['say'], world: World): Continued {
  const misses = state.misses + 1;
  const { view } = showFor(world.edition, state.place);
  const said = missLead(view, misses, first);
  const say = said === 'missed-often' && world.person ? 'missed-person' : said;
  return stay({ ...state, misses }, [{ say }], world);
}

function missLead(view: Show['view'], misses: number, first: Lead['say']): Lead['say'] {
  if (misses === 1 && first !== 'missed') return first;
  if (view === 'answer' || view === 'why' || view === 'person') return 'missed-answered';
  return misses === 1 ? first : misses === 2 ? 'missed-again' : 'missed-often';
}

function seenOf(show: Show): Omit<Seen, 'language'> {
  if (show.view === 'changes' || show.view === 'opinion') return { choices: show.choices };
  if (show.view === 'question') return { fact: show.fact, choices: show.choices };
  if (show.view === 'holding') return { fact: show.fact, choices: [] };
  return { choices: [], answered: ['answer', 'why', 'copy'].includes(show.view) };
}
