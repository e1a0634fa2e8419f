import { z } from 'zod';

/**
 * The vocabulary: every fact the policy can depend on, with its values.
 * Ids are forever: they stand in editions, stored state, the API and tests.
 */
export const VOCABULARY = {
  origin: [
    'microsoft-direct',
    'advisor',
    'open',
    'ea',
    'csp-partner',
    'third-party-non-csp',
    'syndication-partner',
    'other-licensing-program',
  ],
  kind: ['license-based', 'usage-based', 'neither'],
  goal: ['support', 'move', 'sell-to-csp'],
  cloud: ['public', 'us-government', 'germany', 'other'],
  role: ['direct-partner', 'indirect-reseller', 'indirect-provider'],
} as const;

export type FactName = keyof typeof VOCABULARY;
export type FactValue<F extends FactName = FactName> = (typeof VOCABULARY)[F][number];
/** What is known about a case. An absent fact has not been said. */
export type Facts = { [F in FactName]?: FactValue<F> };

export const FACT_NAMES = Object.keys(VOCABULARY) as FactName[]; // Object.keys forgets the key type

export const factNameSchema = z.enum(FACT_NAMES);

export const factsSchema = z.strictObject({
  origin: z.enum(VOCABULARY.origin).optional(),
  kind: z.enum(VOCABULARY.kind).optional(),
  goal: z.enum(VOCABULARY.goal).optional(),
  cloud: z.enum(VOCABULARY.cloud).optional(),
  role: z.enum(VOCABULARY.role).optional(),
});

/** Whether `value` is one of the values of `fact`. */
export function isValueOf<F extends FactName>(fact: F, value: unknown): value is FactValue<F> {
  return (VOCABULARY[fact] as readonly unknown[]).includes(value);
}

export const LANGUAGES = ['en', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];
export const languageSchema = z.enum(LANGUAGES);
