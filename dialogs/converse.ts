import { FACT_NAMES, type FactName, type Language } from '../policy/facts.ts';
import { answerOfStranger, answerToErasing, settleErasing } from './erase.ts';
import { hear } from './hear.ts';
import { obey } from './obey.ts';
import type { Lead, Show, Tap } from './reply.ts';
import { showFor } from './show.ts';
import { newPlace, newState, type State } from './state.ts';
import { type Continued, type Conversed, move, stay } from './step.ts';
import { isCurrent, isFirst, isRepeat } from './taps.ts';
import type { Reading, Seen, Turn, World } from './world.ts';

/** What is remembered of a conversation: nothing yet, or something that can no longer be used. */
export type Remembered = State | 'nothing' | 'lost';

/** One turn of the conversation. Pure: the same state, turn and world always give the same state and replies. */
export function converse(remembered: Remembered, turn: Turn, { editionOf, ...outside }: World): Conversed {
  const { input } = turn;
  const edition = editionOf(typeof remembered === 'string' ? null : remembered.place.edition);
  const world: World = { ...outside, edition, editionOf };
  if (input.kind === 'left') return leave(remembered);
  // What there is to tell is no part of the dialog. That a case was lost is said once, and not to a program.
  if (input.kind === 'news' && remembered !== 'lost') return { state: remembered, replies: [] };
  if (typeof remembered === 'string') return begin(remembered, turn, world);
  if (input.kind === 'joined') return welcomeBack(remembered, world);
  const state = remembered.greeted ? remembered : { ...remembered, greeted: true };
  return state.erasing ? whileErasing(state, input, world) : goOn(state, input, world);
}

/** What somebody said or tapped. */
type Said = Exclude<Turn['input'], { kind: 'joined' | 'left' }>;
type Opening = Extract<Said, { kind: 'open' }>;

/** The bot was removed: whoever adds it again is greeted again. What was told stays. */
function leave(remembered: Remembered): Conversed {
  if (typeof remembered === 'string') return { state: 'nothing', replies: [] };
  const hasLeft = !remembered.greeted && !remembered.erasing;
  return { state: hasLeft ? remembered : { ...remembered, greeted: false, erasing: false }, replies: [] };
}

/** One greeting for each time that the bot comes, however many events tell of it. */
function welcomeBack(state: State, world: World): Continued {
  return state.greeted ? { state, replies: [] } : obey({ ...state, greeted: true }, { do: 'greet' }, world);
}

/** Only a yes deletes. Anything else keeps everything, and means what it always means. */
function whileErasing(state: State, input: Said, world: World): Conversed {
  const answer = answerToErasing(state, input, (text) => readIn(state, text, world));
  if (answer) return settleErasing(state, answer, world);
  const continued = goOn({ ...state, erasing: false }, input, world);
  const [first, ...rest] = continued.replies;
  const kept: Lead = { say: 'kept' };
  return { ...continued, replies: first ? [{ ...first, leads: [kept, ...first.leads] }, ...rest] : [] };
}

function goOn(remembered: State, input: Said, world: World): Continued {
  switch (input.kind) {
    case 'text':
      return typed(remembered, input.text, world);
    case 'tap':
      return tapped(remembered, input.tap, world);
    case 'open':
      return openCase({ ...remembered, misses: 0 }, input, world);
    case 'bad-tap':
    case 'not-yours':
    case 'no-code':
    case 'too-long':
      return stay(remembered, [{ say: input.kind }], world);
    case 'language':
      return obey(remembered, { do: 'language', language: input.language }, world);
    case 'news':
      return { state: remembered, replies: [] };
  }
}

/** A case that came as a whole, beside those of this visit. Whoever opens an older edition's link is told. */
function openCase(state: State, { by, facts, unsure, edition }: Opening, world: World): Continued {
  const own = world.editionOf(edition).id;
  const older = own === world.editionOf(null).id ? null : own;
  const place = { ...newPlace(world.newCaseId(), facts), unsure, edition: older };
  const opened: Lead[] = by === 'code' ? [{ say: 'opened' }] : [];
  const dated: Lead[] = older === null ? [] : [{ say: 'older-edition' }];
  return move(state, { place, leads: [...opened, ...dated] }, world);
}

/** The first turn: the welcome, or straight to work when the first message already says something. */
function begin(remembered: 'nothing' | 'lost', turn: Turn, world: World): Conversed {
  const state = newState(world.newCaseId(), languageOf(turn));
  const { input } = turn;
  if (remembered === 'lost') return stay(state, [{ say: 'case-lost' }], world);
  const answer = answerOfStranger(state.language, input, (text) => readIn(state, text, world), world);
  if (answer) return answer;
  if (input.kind === 'text') return opened(state, input.text, world);
  if (input.kind === 'open') return openCase(state, input, world);
  if (input.kind === 'tap' && isFirst(state, input.tap, world.edition))
    return obey(state, input.tap.command, world);
  return stay(state, openingLeads(input.kind), world);
}

/** A first message that greets, or says nothing we understand, simply gets the welcome. */
function opened(state: State, text: string, world: World): Conversed {
  const reading = readIn(state, text, world);
  if (reading.kind === 'miss') return stay(state, [], world);
  if (reading.kind !== 'command' || reading.command.do !== 'greet') return follow(state, reading, world);
  // Nothing has been asked yet, so a greeting may settle the language.
  return stay({ ...state, language: reading.command.language ?? state.language }, [], world);
}

function typed(state: State, text: string, world: World): Continued {
  return follow(state, readIn(state, text, world), world);
}

function readIn({ place, language }: State, text: string, world: World): Reading {
  return world.read(text, { ...seenOf(showFor(world.edition, place)), language });
}

function follow(state: State, reading: Reading, world: World): Continued {
  switch (reading.kind) {
    case 'command':
      return obey(state, reading.command, world);
    case 'heard':
      return move({ ...state, misses: 0 }, hear(state.place, reading.heard, world), world);
    case 'remark':
      return stay({ ...state, misses: 0 }, [{ say: reading.say }], world);
    case 'miss':
      return miss(state, reading.say, world);
  }
}

/** What the welcome starts with, when it cannot simply start. */
function openingLeads(kind: Turn['input']['kind']): Lead[] {
  if (kind === 'tap') return [{ say: 'stale' }];
  return kind === 'bad-tap' || kind === 'not-yours' || kind === 'no-code' || kind === 'too-long'
    ? [{ say: kind }]
    : [];
}

function languageOf({ input, language }: Turn): Language {
  return input.kind === 'language' ? input.language : language;
}

/** A tap counts only on the card that is current; one that repeats what already holds is let pass unexplained. */
function tapped(state: State, tap: Tap, world: World): Continued {
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
  return show.view === 'holding' ? { fact: show.fact, choices: [] } : { choices: [] };
}
