import { z } from 'zod';
import { factNameSchema, factsSchema, languageSchema } from '../policy/facts.ts';
import { learnCommands } from './learn/commands.ts';
import { termSchema } from './learn/terms.ts';
import { isFitting, ratingShape } from './opinions.ts';

/** What a person can ask of the conversation, whether they tapped it or typed it. */
export const commandSchema = z.discriminatedUnion('do', [
  /** States facts, new or changed. */
  z.object({ do: z.literal('say'), facts: factsSchema }),
  /** Opens a list of sellers: those not on the first screen, or all that are partners of some sort. */
  z.object({ do: z.literal('sellers'), screen: z.enum(['sellers', 'partners']) }),
  /** Does not know what is asked, or these facts. */
  z.object({ do: z.literal('unsure'), about: z.array(factNameSchema).min(1).optional() }),
  /** Asks again for what the person was not sure of. */
  z.object({ do: z.literal('resume') }),
  z.object({ do: z.literal('change'), fact: factNameSchema }),
  z.object({ do: z.literal('changes') }),
  z.object({ do: z.literal('why') }),
  /** Asks what is to be done, the answer being what it is. */
  z.object({ do: z.literal('what-then') }),
  /** Asks about an answer what nobody here can tell. */
  z.object({ do: z.literal('more') }),
  /** Opens the list of opinions on the answer, or gives one. */
  z.object({ do: z.literal('opinion') }),
  z.object({ do: z.literal('rate'), ...ratingShape }).refine(isFitting),
  /** Says yes or no to what was understood. */
  z.object({ do: z.literal('agree') }),
  z.object({ do: z.literal('disagree') }),
  /** Takes back what is held to be so, without saying what is. */
  z.object({ do: z.literal('deny'), facts: factsSchema }),
  /** Says that the buyer is no partner in CSP after all. */
  z.object({ do: z.literal('no-sale') }),
  /** Goes on to the next of several subscriptions that were named together. */
  z.object({ do: z.literal('next') }),
  /** Shows what another value would lead to beside what holds; nothing changes by it. */
  z.object({ do: z.literal('compare'), facts: factsSchema }),
  /** The case in texts to paste, and as a link. */
  z.object({ do: z.literal('copy') }),
  /** A code under which the case can be continued elsewhere. */
  z.object({ do: z.literal('code') }),
  /** Marks a step of the answer as done, or as not done after all; counted from 1. */
  z.object({ do: z.literal('tick'), step: z.int().min(1).max(99), done: z.boolean() }),
  /** The language that is spoken with the customer. */
  z.object({ do: z.literal('speak'), language: languageSchema }),
  /** Goes on with another case of the same visit. */
  z.object({ do: z.literal('open'), case: z.string().max(40) }),
  /** Leaves the older edition that a link was made with. */
  z.object({ do: z.literal('today') }),
  z.object({ do: z.literal('back') }),
  z.object({ do: z.literal('restart') }),
  z.object({ do: z.literal('another') }),
  /** Asks to have everything about the person deleted; `agree` and `disagree` settle it. */
  z.object({ do: z.literal('erase') }),
  /** Looks at what a person could be asked, and how that stands. */
  z.object({ do: z.literal('person') }),
  /** Hands the case over to them, or once more where it is not known to have arrived. */
  z.object({ do: z.literal('hand-over') }),
  ...learnCommands,
  /** Asks what words of the trade mean. */
  z.object({ do: z.literal('define'), terms: z.array(termSchema).min(1).max(4) }),
  z.object({ do: z.literal('help') }),
  z.object({ do: z.literal('greet'), language: languageSchema.optional() }),
  z.object({ do: z.literal('thank') }),
  z.object({ do: z.literal('language'), language: languageSchema }),
]);
export type Command = z.infer<typeof commandSchema>;
