import { FACT_NAMES, factsSchema, type Language } from '../../policy/facts.ts';
import { normalize } from '../normalize.ts';
import type { Intent, Understood } from '../understand/understood.ts';
import type { Heard, Reading } from '../world.ts';
import { isQuestion } from './question.ts';

/** What an understood sentence means to the conversation. A sentence that fills nothing never moves it. */
export function readingOf(text: string, understood: Understood, fallback: Language): Reading {
  const { intent } = understood;
  const heard = { ...heardIn(understood), asked: isQuestion(text) };
  if (Array.isArray(intent)) return undecided(intent, heard);
  const facts: Reading | undefined = saysSomething(heard) ? { kind: 'heard', heard } : undefined;
  switch (intent) {
    case 'ask_procedure':
    case 'sell_to_csp':
      return facts ?? { kind: 'miss', say: 'missed' };
    case 'change_answer':
      return facts ?? { kind: 'command', command: { do: 'changes' } };
    case 'explain':
      // Asked about a rule that is not on the screen: the answer shows it, with *Why* beside it.
      return facts ?? { kind: 'command', command: { do: 'why' } };
    case 'restart':
      return { kind: 'command', command: { do: 'restart' } };
    case 'help':
      return { kind: 'command', command: { do: 'help' } };
    case 'smalltalk_greeting':
      return { kind: 'command', command: { do: 'greet' } };
    case 'change_language':
      return { kind: 'command', command: { do: 'language', language: understood.language ?? fallback } };
    case 'contact_human':
      return { kind: 'command', command: { do: 'person' } };
    case 'learn':
      return { kind: 'command', command: { do: 'learn', part: 'menu' } };
    case 'out_of_scope':
      // A word or two may as well be a slip of the finger: that is not a topic.
      return { kind: 'miss', say: normalize(text).split(' ').length > 2 ? 'off-topic' : 'missed' };
  }
}

/** Facts hold whatever somebody is after; a sale that is only likely is asked about before it is refused. */
function undecided(intents: readonly Intent[], heard: Heard): Reading {
  if (intents.includes('sell_to_csp')) {
    const facts: Heard['facts'] = { ...heard.facts, goal: 'sell-to-csp' };
    return { kind: 'heard', heard: { ...heard, facts, items: [], indirect: [...heard.indirect, 'goal'] } };
  }
  const isCase = intents.includes('ask_procedure') && saysSomething(heard);
  return isCase ? { kind: 'heard', heard } : { kind: 'miss', say: 'missed' };
}

function saysSomething({ facts, between, items }: Heard): boolean {
  return Object.keys(facts).length > 0 || Object.keys(between).length > 0 || items.length > 1;
}

function heardIn(understood: Understood): Omit<Heard, 'asked'> {
  const { items, indirect } = understood;
  const named: Heard['facts'] = {};
  const between: Heard['between'] = {};
  for (const fact of FACT_NAMES) {
    const slot = understood[fact];
    if (Array.isArray(slot)) between[fact] = [...slot];
    else if (slot !== null) Object.assign(named, { [fact]: slot });
  }
  const several = items.length > 1 ? items.map((item) => factsSchema.parse(item)) : [];
  return { facts: named, indirect, between: several.length > 0 ? {} : between, items: several };
}
