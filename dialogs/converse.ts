import type { Language } from '../policy/facts.ts';
import { answerOfStranger, answerToErasing, settleErasing } from './erase.ts';
import type { Lead } from './lead.ts';
import { obey } from './obey.ts';
import { newPlace, newState, type State } from './state.ts';
import { type Continued, type Conversed, move, stay } from './step.ts';
import { tapped } from './tapped.ts';
import { isFirst } from './taps.ts';
import { follow, readIn } from './typed.ts';
import type { Reading, Turn, World } from './world.ts';

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
      return follow(remembered, readIn(remembered, input.text, world), world);
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

/** A case that came as a whole is another customer's: it begins a visit of its own. Whoever opens an older edition's link is told. */
function openCase(state: State, { by, facts, unsure, edition }: Opening, world: World): Continued {
  const own = world.editionOf(edition).id;
  const older = own === world.editionOf(null).id ? null : own;
  const place = { ...newPlace(world.newCaseId(), facts), unsure, edition: older };
  const opened: Lead[] = by === 'code' ? [{ say: 'opened' }] : [];
  const dated: Lead[] = older === null ? [] : [{ say: 'older-edition' }];
  return move(state, { place, leads: [...opened, ...dated], endsVisit: true }, world);
}

/** The first turn: the welcome, or straight to work when the first message already says something. */
function begin(remembered: 'nothing' | 'lost', turn: Turn, world: World): Conversed {
  const state = newState(world.newCaseId(), languageOf(turn));
  const { input } = turn;
  if (remembered === 'lost') return stay(state, [{ say: 'case-lost' }], world);
  const reading = input.kind === 'text' ? readIn(state, input.text, world) : undefined;
  const answer = answerOfStranger(state.language, input, reading, world);
  if (answer) return answer;
  if (reading) return opened(state, reading, world);
  if (input.kind === 'open') return openCase(state, input, world);
  if (input.kind === 'tap' && isFirst(state, input.tap, world.edition))
    return obey(state, input.tap.command, world);
  return stay(state, openingLeads(input.kind), world);
}

/** A first message that greets, or says nothing we understand, simply gets the welcome. */
function opened(state: State, reading: Reading, world: World): Conversed {
  if (reading.kind === 'miss') return stay(state, [], world);
  if (reading.kind !== 'command' || reading.command.do !== 'greet') return follow(state, reading, world);
  // Nothing has been asked yet, so a greeting may settle the language.
  return stay({ ...state, language: reading.command.language ?? state.language }, [], world);
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
