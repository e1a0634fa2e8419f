import type { Language } from '../policy/facts.ts';
import type { Command } from './command.ts';
import type { Lead } from './lead.ts';
import { normalize } from './normalize.ts';
import { obey } from './obey.ts';
import type { Tap } from './reply.ts';
import { newState, type State } from './state.ts';
import { type Conversed, stay } from './step.ts';
import en from './words/en.json' with { type: 'json' };
import es from './words/es.json' with { type: 'json' };
import type { Reading, Turn, World } from './world.ts';

/** The step in the taps of the card that asks. */
const STEP = 'erase';

/** What somebody did who was asked whether to delete everything; undefined when it has nothing to do with that. */
export function answerToErasing(
  state: State,
  input: Turn['input'],
  readIn: (text: string) => Reading,
): Command | undefined {
  if (input.kind === 'language') return { do: 'language', language: input.language };
  if (input.kind === 'text') return yesOrNo(input.text) ?? settling(wholeMessage(readIn(input.text)));
  return input.kind === 'tap' && isOnCurrentCard(state, input.tap) ? settling(input.tap.command) : undefined;
}

function isOnCurrentCard({ place, revision }: State, tap: Tap): boolean {
  return tap.step === STEP && tap.case === place.case && tap.revision === revision;
}

/** Deletes, keeps, or asks again in another language. */
export function settleErasing(state: State, answer: Command, world: World): Conversed {
  if (answer.do === 'agree') return strangerTo(state.language, 'erased', [{ say: 'erased' }], world);
  if (answer.do === 'erase' || answer.do === 'language') return obey(state, answer, world);
  return stay({ ...state, erasing: false }, [{ say: 'kept' }], world);
}

/**
 * What somebody gets of whom nothing is known here, and who answers to a deletion: a yes that is delivered again must
 * not make a new record, and one tapped on somebody else's card must delete nothing.
 */
export function answerOfStranger(
  language: Language,
  input: Turn['input'],
  reading: Reading | undefined,
  world: World,
): Conversed | undefined {
  if (input.kind === 'tap' && input.tap.step === STEP)
    return strangerTo(language, 'nothing', [{ say: 'stale' }], world);
  if (input.kind !== 'text' || !reading) return undefined;
  const command = yesOrNo(input.text) ?? wholeMessage(reading);
  const isAnswer = command?.do === 'agree' || command?.do === 'disagree';
  return isAnswer ? strangerTo(language, 'nothing', [], world) : undefined;
}

/** The welcome, of which nothing is kept. */
function strangerTo(language: Language, state: 'erased' | 'nothing', leads: Lead[], world: World): Conversed {
  return { state, replies: stay(newState(world.newCaseId(), language), leads, world).replies };
}

/** What means yes or no to this question alone: "ok" and "cancel" say too little anywhere else. */
function yesOrNo(text: string): Command | undefined {
  const words = normalize(text);
  const isAmong = (answer: 'yes' | 'no') =>
    [en, es].some(({ whenErasing }) => whenErasing[answer].some((name) => normalize(name) === words));
  if (isAmong('yes')) return { do: 'agree' };
  return isAmong('no') ? { do: 'disagree' } : undefined;
}

function wholeMessage(reading: Reading): Command | undefined {
  return reading.kind === 'command' ? reading.command : undefined;
}

function settling(command: Command | undefined): Command | undefined {
  switch (command?.do) {
    case 'agree':
    case 'disagree':
    case 'back':
    case 'erase':
    case 'language':
      return command;
    default:
      return undefined;
  }
}
