import { z } from 'zod';

/** The same words in every language. An edition without one of them does not load. */
export const textSchema = z.strictObject({ en: z.string().min(1), es: z.string().min(1) });
export type Text = z.infer<typeof textSchema>;
