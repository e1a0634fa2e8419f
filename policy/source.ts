import { z } from 'zod';
import { textSchema } from './text.ts';

export const ruleId = z.string().regex(/^MC\d\d-\d\d$/);
export const linkId = z.string().regex(/^[a-z-]+$/);

export const ruleSchema = z.strictObject({
  id: ruleId,
  /** What it is about in a few words, where it decides anything. */
  name: textSchema.optional(),
  place: z.strictObject({ section: textSchema, lines: z.tuple([z.int().positive(), z.int().positive()]) }),
  says: textSchema,
  /** Says what the page is about and decides nothing, so nothing cites it. */
  context: z.literal(true).optional(),
});
export type Rule = z.infer<typeof ruleSchema>;

export const readingSchema = z.strictObject({ id: z.string().regex(/^A\d+$/), says: textSchema });
export type Reading = z.infer<typeof readingSchema>;

export const linkSchema = z.strictObject({
  /** Last part of the address, the same in every language. */
  slug: z.string().regex(/^[a-z0-9-]+$/),
  /** Folder it was last seen in; null where only the bare slug was ever seen. */
  folder: z
    .string()
    .regex(/^[a-z]+$/)
    .nullable(),
  title: textSchema,
  lastSeen: textSchema,
  seenAt: textSchema,
});
export type Link = z.infer<typeof linkSchema>;
