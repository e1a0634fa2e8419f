import { z } from 'zod';

/** A setting that may be left out; empty counts as left out, as a copied sample has it. */
export const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);
