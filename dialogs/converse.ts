import { consult } from '../policy/consult.ts';
import type { Language } from '../policy/facts.ts';
import type { Command } from './command.ts';
import { guide, type Move } from './guide.ts';
import type { Lead, Reply, Show, Tap } from './reply.ts';
import { showFor } from './show.ts';
import { MOST_HISTORY, newState, type State } from './state.ts';
import { isCurrent, isFirst, isRepeat } from './taps.ts';
import type { Seen, Turn, World } from './world.ts';

export type Conversed = { state: State; replies: Reply[] };
/** What is remembered of a conversation: nothing yet, or something that can no longer be used. */
export type Remembered = State | 'nothing' | 'lost';

/** One turn of the conversation. Pure: the same state, turn and world always give the same state and replies. */
export function converse(remembered: Remembered, turn: Turn, world: World): Conversed {
  if (typeof remembered === 'string') return begin(remembered, turn, world);
  const { input } = turn;
  switch (input.kind) {
    case 'joined':
      return { state: remembered, replies: [] };
    case 'text': {
      const seen = seenOf(showFor(world.edition, remembered.place));
      const command = world.read(input.text, seen);
      return command ? obey(remembered, command, world) : miss(remembered, world);
    }
    case 'tap':
      return tapped(remembered, input.tap, world);
    case 'bad-tap':
    case 'too-long':
      return stay(remembered, [{ say: input.kind }], world);
    case 'language':
      return obey(remembered, { do: 'language', language: input.language }, world);
  }
}

/** The first turn: the welcome, or straight to work when the first message already says something. */
function begin(remembered: 'nothing' | 'lost', turn: Turn, world: World): Conversed {
  const state = newState(world.newCaseId(), languageOf(turn));
  const { input } = turn;
  const command =
    input.kind === 'text' ? world.read(input.text, seenOf(showFor(world.edition, state.place))) : undefined;
  if (remembered === 'nothing' && command && command.do !== 'greet') return obey(state, command, world);
  if (remembered === 'nothing' && input.kind === 'tap' && isFirst(state, input.tap, world.edition)) {
    return obey(state, input.tap.command, world);
  }
  // Nothing has been asked yet, so a greeting may settle the language.
  const greeted =
    command?.do === 'greet' && command.language ? { ...state, language: command.language } : state;
  return stay(greeted, openingLeads(remembered, input.kind), world);
}

/** What the welcome starts with, when it cannot simply start. */
function openingLeads(remembered: 'nothing' | 'lost', kind: Turn['input']['kind']): Lead[] {
  if (remembered === 'lost') return [{ say: 'case-lost' }];
  if (kind === 'tap') return [{ say: 'stale' }];
  return kind === 'bad-tap' || kind === 'too-long' ? [{ say: kind }] : [];
}

function languageOf({ input, language }: Turn): Language {
  return input.kind === 'language' ? input.language : language;
}

/** A tap counts only on the card that is current; one that repeats what already holds is let pass unexplained. */
function tapped(state: State, tap: Tap, world: World): Conversed {
  if (isCurrent(state, tap, world.edition)) return obeyTap(state, tap, world);
  if (tap.command.do === 'language' || tap.command.do === 'help') return obey(state, tap.command, world);
  return stay(state, isRepeat(state, tap) ? [] : [{ say: 'stale' }], world);
}

function obeyTap(state: State, { command }: Tap, world: World): Conversed {
  const { state: next, replies } = obey(state, command, world);
  const hasMoved = next.revision !== state.revision;
  return { state: hasMoved ? { ...next, tapped: { revision: state.revision, command } } : next, replies };
}

function obey(state: State, command: Command, world: World): Conversed {
  const heard = { ...state, misses: 0 };
  switch (command.do) {
    case 'back':
      return back(heard, world);
    case 'help':
      return stay(heard, [{ say: 'help' }], world);
    case 'thank':
      return stay(heard, [{ say: 'thanks' }], world);
    case 'language':
      return stay({ ...heard, language: command.language }, [], world);
    case 'greet':
      return greet(heard, world);
    default:
      return move(heard, guide(heard.place, command, world), world);
  }
}

/** In mid-case a greeting shows the question again; after an answer it opens a new case. */
function greet(state: State, world: World): Conversed {
  const show = showFor(world.edition, state.place);
  const isOpen = consult(world.edition, state.place.facts, state.place.unsure).status === 'asking';
  if (!isOpen && show.view !== 'question')
    return move(state, guide(state.place, { do: 'restart' }, world), world);
  const isWelcome = show.view === 'question' && show.welcome;
  return stay(state, isWelcome ? [] : [{ say: 'hello' }], world);
}

function back(state: State, world: World): Conversed {
  const [before, ...history] = state.history;
  if (!before) return stay(state, [{ say: 'nothing-before' }], world);
  return stay({ ...state, place: before, history, revision: state.revision + 1 }, [], world);
}

/** Goes where a command led; going nowhere leaves the card on the screen valid. */
function move(state: State, { place, leads }: Move, world: World): Conversed {
  if (place === state.place) return stay(state, leads, world);
  const history = [state.place, ...state.history].slice(0, MOST_HISTORY);
  return stay({ ...state, place, history, revision: state.revision + 1 }, leads, world);
}

function miss(state: State, world: World): Conversed {
  const misses = state.misses + 1;
  return stay({ ...state, misses }, [{ say: missLead(showFor(world.edition, state.place), misses) }], world);
}

function missLead({ view }: Show, misses: number): Lead['say'] {
  if (view === 'answer' || view === 'why') return 'missed-answered';
  return misses === 1 ? 'missed' : misses === 2 ? 'missed-again' : 'missed-often';
}

/** Says something and shows the current step again. */
function stay(state: State, leads: Lead[], world: World): Conversed {
  return { state, replies: [replyFor(state, leads, world)] };
}

function replyFor({ language, place, history, revision, misses }: State, leads: Lead[], world: World): Reply {
  const { case: id, facts, unsure } = place;
  const show = showFor(world.edition, place, misses);
  return { language, case: id, revision, leads, show, facts, unsure, canGoBack: history.length > 0 };
}

function seenOf(show: Show): Seen {
  if (show.view === 'changes') return { choices: show.choices };
  if (show.view === 'question') return { fact: show.fact, choices: show.choices };
  return show.view === 'holding' ? { fact: show.fact, choices: [] } : { choices: [] };
}
