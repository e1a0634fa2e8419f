import type { FactValue, Language } from '../../policy/facts.ts';
import en from './stories/en.json' with { type: 'json' };
import es from './stories/es.json' with { type: 'json' };

/** What a subscription is called, with the name of the forms that agree with it. */
export type Called = { as: string; some: string; its: string; The: string };

/** Sentences that open a story, and so name the company, and those that carry on. */
type Sentences = { first: string[]; then: string[] };

/**
 * How stories are told in a language. In sentences `{word}` stands for a phrase or a form that agrees with the
 * subscription, and `(one|other)` for either.
 */
export type Grammar = {
  customers: string[];
  partners: string[];
  forms: Record<string, Record<string, string>>;
  kinds: Record<FactValue<'kind'> | 'unsaid', Called[]>;
  /** Where it was bought: after "bought", as a sentence, and as two. */
  origins: Record<FactValue<'origin'>, { by: string[]; says: string[]; tells: string[] }>;
  core: Record<'bought' | 'boughtAtLength' | 'has' | 'then' | 'partnerThen', string[]>;
  goals: Record<FactValue<'goal'>, Sentences>;
  clouds: Record<FactValue<'cloud'>, string[]>;
  cloud: Sentences;
  roles: Record<FactValue<'role'>, string[]>;
  role: string[];
  /** In which order a story tells what it tells, of a customer, without a goal and with one, and of another partner. */
  orders: Record<'plain' | 'customer' | 'partner', string[]>;
  /** Phrases that are taken for something else where they stand together: such a story is told in another way. */
  apart: string[][];
};

export const GRAMMARS: Record<Language, Grammar> = { en, es };
