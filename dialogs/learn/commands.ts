import { z } from 'zod';

/** More steps than any answer has. */
const MOST_NEXT = 20;

/** Everything that can be asked of the lessons. */
export const learnCommands = [
  z.object({ do: z.literal('learn'), part: z.enum(['menu', 'tour', 'practice', 'progress', 'words']) }),
  /** Answers the question that is shown with one of its options; an order with what comes `next`, too. */
  z.object({
    do: z.literal('pick'),
    pick: z.string().max(40),
    next: z.array(z.string().max(40)).max(MOST_NEXT).optional(),
  }),
  /** Takes back the last step of an order. */
  z.object({ do: z.literal('unpick') }),
  /** Wants to know why: of an answer, again. */
  z.object({ do: z.literal('explain') }),
  /** Goes back to the case, from whatever is learned. */
  z.object({ do: z.literal('leave') }),
  /** Goes on to the next question, or ends the session after the last. */
  z.object({ do: z.literal('proceed') }),
  /** Puts the rules of the answer at hand among what is to be practised, and practises. */
  z.object({ do: z.literal('practise-this') }),
  /** Opens the answer to the case that was asked about. */
  z.object({ do: z.literal('procedure') }),
  /** Wants to be reminded of what is due, or no longer. */
  z.object({ do: z.literal('remind'), on: z.boolean() }),
] as const;

const learnCommand = z.discriminatedUnion('do', learnCommands);
export type LearnCommand = z.infer<typeof learnCommand>;
