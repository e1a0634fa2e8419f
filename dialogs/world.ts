import type { Edition } from '../policy/edition.ts';
import type { FactName, Language } from '../policy/facts.ts';
import type { Command } from './command.ts';
import type { ChangeChoice, Choice, Tap } from './reply.ts';

/** What the person sees while they type: it settles what a bare word or number means. */
export type Seen = { fact?: FactName; choices: (Choice | ChangeChoice)[] };

/** Reads what somebody typed; undefined when it says nothing we understand. */
export type Reader = (text: string, seen: Seen) => Command | undefined;

/** Everything a dialog needs from outside. */
export type World = {
  edition: Edition;
  read: Reader;
  /** An id that no earlier case has had. */
  newCaseId: () => string;
};

/** One thing that happened in a conversation. */
export type Turn = {
  /** The language the person's client speaks; used only before they have a language here. */
  language: Language;
  input:
    | { kind: 'joined' }
    | { kind: 'text'; text: string }
    | { kind: 'tap'; tap: Tap }
    | { kind: 'bad-tap' }
    | { kind: 'too-long' }
    | { kind: 'language'; language: Language };
};
