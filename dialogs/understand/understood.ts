import type { FactName, Facts, FactValue, Language } from '../../policy/facts.ts';

export type Intent =
  | 'ask_procedure'
  | 'sell_to_csp'
  | 'learn'
  | 'explain'
  | 'restart'
  | 'change_answer'
  | 'help'
  | 'change_language'
  | 'contact_human'
  | 'smalltalk_greeting'
  | 'out_of_scope';

/** One value, several that the message mentions, or null: not said. */
export type Slot<V> = V | V[] | null;

export type Understood = {
  /** Several where it is not clear which of them is meant. */
  intent: Intent | Intent[];
  origin: Slot<FactValue<'origin'>>;
  kind: Slot<FactValue<'kind'>>;
  goal: Slot<FactValue<'goal'>>;
  role: Slot<FactValue<'role'>>;
  cloud: Slot<FactValue<'cloud'>>;
  /** Facts read from something that only suggests them: confirm them where they refuse or lead to cancelling. */
  indirect: FactName[];
  /** Several subscriptions told apart; empty when the message speaks of one. */
  items: Partial<Facts>[];
  /** The language asked for, when it is named. */
  language: Language | null;
  /** Why nothing could be done with the message, for counters; never its text. */
  miss: 'out-of-scope' | 'no-fact' | null;
};

/** What a message says that says no facts. */
export const NOTHING_READ: Omit<Understood, 'intent'> = {
  origin: null,
  kind: null,
  goal: null,
  role: null,
  cloud: null,
  indirect: [],
  items: [],
  language: null,
  miss: null,
};
