import { z } from 'zod';
import { factsSchema } from '../policy/facts.ts';
import { handedOverShape } from './person.ts';

/**
 * What a turn asks to have kept besides the state of its conversation. It is done before the state is written, and
 * again where the turn is begun again, so doing it twice must be as doing it once.
 */
export const effectSchema = z.discriminatedUnion('effect', [
  /** A code under which the facts of a case can be found elsewhere, for a while. */
  z.strictObject({
    effect: z.literal('keep-code'),
    code: z.string(),
    facts: factsSchema,
    edition: z.string().nullable(),
  }),
  /** A case that a team of people is to be asked about; where it was asked already, once more. */
  z.strictObject({ effect: z.literal('hand-over'), id: z.string(), ...handedOverShape }),
]);
export type Effect = z.infer<typeof effectSchema>;
