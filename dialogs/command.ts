import { z } from 'zod';
import { factNameSchema, factsSchema, languageSchema } from '../policy/facts.ts';

/** What a person can ask of the conversation, whether they tapped it or typed it. */
export const commandSchema = z.discriminatedUnion('do', [
  /** States facts, new or changed. */
  z.object({ do: z.literal('say'), facts: factsSchema }),
  /** Opens a list of sellers: those not on the first screen, or all that are partners of some sort. */
  z.object({ do: z.literal('sellers'), screen: z.enum(['sellers', 'partners']) }),
  z.object({ do: z.literal('unsure') }),
  /** Asks again for what the person was not sure of. */
  z.object({ do: z.literal('resume') }),
  z.object({ do: z.literal('change'), fact: factNameSchema }),
  z.object({ do: z.literal('changes') }),
  z.object({ do: z.literal('why') }),
  /** Says yes or no to what was understood. */
  z.object({ do: z.literal('agree') }),
  z.object({ do: z.literal('disagree') }),
  /** Goes on to the next of several subscriptions that were named together. */
  z.object({ do: z.literal('next') }),
  z.object({ do: z.literal('back') }),
  z.object({ do: z.literal('restart') }),
  z.object({ do: z.literal('another') }),
  /** Asks to have everything about the person deleted; `agree` and `disagree` settle it. */
  z.object({ do: z.literal('erase') }),
  /** Looks at what a person could be asked, and how that stands. */
  z.object({ do: z.literal('person') }),
  /** Hands the case over to them, or once more where it is not known to have arrived. */
  z.object({ do: z.literal('hand-over') }),
  z.object({ do: z.literal('help') }),
  z.object({ do: z.literal('greet'), language: languageSchema.optional() }),
  z.object({ do: z.literal('thank') }),
  z.object({ do: z.literal('language'), language: languageSchema }),
]);
export type Command = z.infer<typeof commandSchema>;
