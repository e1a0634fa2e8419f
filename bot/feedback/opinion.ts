import { z } from 'zod';
import { isFitting, ratingShape } from '../../dialogs/opinions.ts';

/** What every key of an opinion starts with. */
export const PREFIX = 'feedback/';

/**
 * An opinion as it is stored: on which answer, and when to the day. Who gave it, where, in which language and in what
 * words is nowhere.
 */
export const opinionSchema = z
  .strictObject({
    day: z.iso.date(),
    edition: z.string(),
    row: z.string(),
    outcome: z.string(),
    rules: z.array(z.string()),
    ...ratingShape,
  })
  .refine(isFitting);
export type Opinion = z.infer<typeof opinionSchema>;
