import { z } from 'zod';
import { OUTCOMES } from '../../policy/edition.ts';
import { FACT_NAMES, factNameSchema, factsSchema, VOCABULARY } from '../../policy/facts.ts';
import { ruleId } from '../../policy/source.ts';

const outcome = z.enum(OUTCOMES);
/** What every exercise has: the rule it trains, a case, and a number from which its story is told. */
const about = { rule: ruleId, facts: factsSchema, seed: z.int().nonnegative() };

/** A question that trains a rule, as data: in which words it is put is decided each time it is shown. */
export const exerciseSchema = z.discriminatedUnion('ask', [
  /** What the policy says to a case. */
  z.strictObject({ ask: z.literal('outcome'), ...about, options: z.array(outcome).min(2) }),
  /** In which order the steps of the answer are taken; `options` are the steps as they are listed. */
  z.strictObject({ ask: z.literal('order'), ...about, options: z.array(z.string()).min(2) }),
  /** What still has to be found out, if anything. */
  z.strictObject({ ask: z.literal('missing'), ...about }),
  /** Whether it is true that the policy says this to a case. */
  z.strictObject({ ask: z.literal('claim'), ...about, claim: outcome }),
  /** To which of two customers the policy says this. */
  z.strictObject({
    ask: z.literal('which'),
    ...about,
    other: z.strictObject({ facts: factsSchema, seed: z.int().nonnegative() }),
    outcome,
  }),
]);
export type Exercise = z.infer<typeof exerciseSchema>;
export type Asked = Exercise['ask'];

/** What can be missing: facts that questions are asked for. */
const MISSING = ['origin', 'kind', 'goal', 'none'] as const;

/** The ids that can be picked, in the order in which they are listed. */
export function optionsOf(exercise: Exercise): readonly string[] {
  switch (exercise.ask) {
    case 'outcome':
    case 'order':
      return exercise.options;
    case 'missing':
      return MISSING;
    case 'claim':
      return ['true', 'false'];
    case 'which':
      return ['first', 'second'];
  }
}

/** How often something is picked until the exercise is done: the last step of an order needs no choice. */
export function picksOf(exercise: Exercise): number {
  return exercise.ask === 'order' ? exercise.options.length - 1 : 1;
}

/** How an answer was, and what the policy says. */
export const markedSchema = z.strictObject({
  right: z.boolean(),
  /** Ids that were picked; none where the person did not know. */
  picked: z.array(z.string()),
  /** Ids that would have been right, in order. */
  wanted: z.array(z.string()),
  /** The case that the policy's words are about; what is missing in it is missing here too. */
  facts: factsSchema,
  /** The one fact that would have made what was picked right. */
  had: z
    .strictObject({ fact: factNameSchema, to: z.enum(FACT_NAMES.flatMap((fact) => [...VOCABULARY[fact]])) })
    .nullable(),
});
export type Marked = z.infer<typeof markedSchema>;
