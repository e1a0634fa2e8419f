import type { Effect } from './effect.ts';
import type { Lead } from './lead.ts';
import type { LearnCommand } from './learn/commands.ts';
import { optionsOf } from './learn/exercise.ts';
import { type Learning, newLearning, ofNewest } from './learn/progress.ts';
import { beginPractice, beginTour, picked, proceeded, unpicked } from './learn/session.ts';
import { practiseThis, procedure } from './learnCase.ts';
import { type Learner, sittingOf, turn } from './learnTurn.ts';
import { NOT_KNOWN, sessionAtHand, sessionOnScreen } from './onLesson.ts';
import type { State } from './state.ts';
import { type Continued, move, stay } from './step.ts';
import type { World } from './world.ts';

type Opened = Extract<LearnCommand, { do: 'learn' }>['part'];

/** The lessons: a tour, practice, and what came of it. What the policy says is looked up each time, and never kept. */
export function learn(before: State, command: LearnCommand, world: World): Continued {
  const state: Learner = { ...before, learning: learningIn(before, world) };
  const isOver = sessionOnScreen(before) && !sessionOnScreen(state);
  if (isOver && command.do !== 'learn') return turn(state, 'menu', [{ say: 'new-edition' }], world);
  switch (command.do) {
    case 'learn':
      return open(state, command.part, world);
    case 'pick':
      return pick(state, [command.pick, ...(command.next ?? [])], world);
    case 'unpick':
      return unpick(state, world);
    case 'proceed':
      return proceed(state, world);
    case 'explain':
      return explain(state, world);
    case 'leave':
      return leave(state, world);
    case 'practise-this':
      return practiseThis(state, world);
    case 'procedure':
      return procedure(state, world);
    case 'remind':
      return remind(state, command.on, world);
  }
}

function open(state: Learner, part: Opened, world: World): Continued {
  const { learning } = state;
  const isNew = (part === 'tour' || part === 'practice') && !learning[part];
  if (!isNew) return turn(state, part, [], world);
  const begin = part === 'tour' ? beginTour : beginPractice;
  return turn({ ...state, learning: begin(learning, sittingOf(world)) }, part, [], world);
}

function pick(state: Learner, ids: readonly string[], world: World): Continued {
  const session = sessionOnScreen(state);
  if (!session || session.marked) return stay(state, [{ say: 'nothing-asked' }], world);
  const isKnown = ids[0] !== NOT_KNOWN;
  const open = optionsOf(session.exercise).filter((option) => !session.picked.includes(option));
  const areOptions = new Set(ids).size === ids.length && ids.every((id) => open.includes(id));
  if (isKnown && !areOptions) return stay(state, [{ say: 'no-option' }], world);
  const next = picked(state.learning, session, isKnown ? ids : null, sittingOf(world));
  const continued = turn({ ...state, learning: next }, session.kind, [], world);
  const marked = next[session.kind]?.marked;
  if (!marked || session.kind === 'tour') return continued;
  const { rule } = session.exercise;
  const effects: Effect[] = [
    { effect: 'practised', edition: state.learning.edition, rule, right: marked.right, unsure: !isKnown },
  ];
  return { ...continued, effects };
}

function unpick(state: Learner, world: World): Continued {
  const session = sessionOnScreen(state);
  if (!session || session.marked) return stay(state, [{ say: 'nothing-asked' }], world);
  return turn({ ...state, learning: unpicked(state.learning, session) }, session.kind, [], world);
}

function proceed(state: Learner, world: World): Continued {
  const session = sessionAtHand(state);
  if (!session) return stay(state, [{ say: 'nothing-asked' }], world);
  const isSeen = sessionOnScreen(state) !== null;
  if (!session.marked) return turn(state, session.kind, isSeen ? [{ say: 'missed-lesson' }] : [], world);
  const { kind, right, number } = session;
  const next = { ...state, learning: proceeded(state.learning, session, sittingOf(world)) };
  if (next.learning[kind]) return turn(next, kind, [], world);
  const lead: Lead = kind === 'tour' ? { say: 'toured' } : { say: 'practised', number: right, total: number };
  return turn(next, kind === 'tour' ? 'menu' : 'progress', [lead], world);
}

/** The explanation stands on what was marked. */
function explain(state: Learner, world: World): Continued {
  return stay(state, sessionOnScreen(state)?.marked ? [] : [{ say: 'why-lesson' }], world);
}

/** Back to the case; what was begun stays as it is. */
function leave(state: Learner, world: World): Continued {
  return move(state, { place: { ...state.place, aside: null }, leads: [{ say: 'left-lesson' }] }, world);
}

function remind(state: Learner, on: boolean, world: World): Continued {
  if (!world.canRemind) return stay(state, [{ say: 'no-reminders' }], world);
  const lead: Lead = { say: on ? 'reminds' : 'reminds-not' };
  const continued = turn(
    { ...state, learning: { ...state.learning, reminds: on } },
    'progress',
    [lead],
    world,
  );
  return { ...continued, effects: [{ effect: 'remind', on }] };
}

/** What was learned so far, of the edition in use. */
function learningIn({ learning }: State, { editionOf }: World): Learning {
  return learning ? ofNewest(learning, editionOf) : newLearning(editionOf(null));
}
