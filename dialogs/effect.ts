import { z } from 'zod';
import { factsSchema } from '../policy/facts.ts';

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
]);
export type Effect = z.infer<typeof effectSchema>;
