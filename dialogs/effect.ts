import { z } from 'zod';
import { OUTCOMES } from '../policy/edition.ts';
import { factNameSchema, factsSchema } from '../policy/facts.ts';
import { isFitting, ratingShape } from './opinions.ts';
import { handedOverShape } from './person.ts';

/**
 * What a turn asks to have kept besides the state of its conversation. It is done before the state is written, and
 * again where the turn is begun again, so doing it twice must be as doing it once; but an answer in practice is counted
 * after, once.
 */
export const effectSchema = z.discriminatedUnion('effect', [
  /** A code under which the facts of a case can be found elsewhere, for a while. */
  z.strictObject({
    effect: z.literal('keep-code'),
    code: z.string(),
    facts: factsSchema,
    unsure: z.array(factNameSchema),
    edition: z.string().nullable(),
  }),
  /** What somebody thinks of an answer, which is told by its case and row. */
  z
    .strictObject({
      effect: z.literal('record-opinion'),
      case: z.string(),
      edition: z.string(),
      row: z.string(),
      outcome: z.enum(OUTCOMES),
      rules: z.array(z.string()),
      ...ratingShape,
    })
    .refine(isFitting),
  /** Somebody wants to be reminded of what is due, or no longer. */
  z.strictObject({ effect: z.literal('remind'), on: z.boolean() }),
  /** A question about a rule was answered, by nobody in particular. */
  z.strictObject({
    effect: z.literal('practised'),
    edition: z.string(),
    rule: z.string(),
    right: z.boolean(),
    /** Nothing was picked: whoever does not know is not wrong. */
    unsure: z.boolean().optional(),
  }),
  /** A case that a team of people is to be asked about; where it was asked already, once more. */
  z.strictObject({ effect: z.literal('hand-over'), id: z.string(), ...handedOverShape }),
]);
export type Effect = z.infer<typeof effectSchema>;
