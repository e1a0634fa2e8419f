import { FACT_NAMES, factsSchema, type Language } from '../policy/facts.ts';
import { normalize } from './normalize.ts';
import type { Understood } from './understand/understood.ts';
import type { Heard, Reading } from './world.ts';

/** What an understood sentence means to the conversation. A sentence that fills nothing never moves it. */
export function readingOf(text: string, understood: Understood, fallback: Language): Reading {
  const heard = heardIn(understood);
  const isEmpty = Object.keys(heard.facts).length === 0 && Object.keys(heard.between).length === 0;
  const facts: Reading | undefined = isEmpty && heard.items.length < 2 ? undefined : { kind: 'heard', heard };
  switch (understood.intent) {
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
      return { kind: 'remark', say: 'no-person' };
    case 'learn':
      return { kind: 'remark', say: 'no-lessons' };
    case 'out_of_scope':
      // A word or two may as well be a slip of the finger: that is not a topic.
      return { kind: 'miss', say: normalize(text).split(' ').length > 2 ? 'off-topic' : 'missed' };
  }
}

function heardIn(understood: Understood): Heard {
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
