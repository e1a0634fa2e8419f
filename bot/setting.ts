import { z } from 'zod';

/** A setting that may be left out; empty counts as left out, as a copied sample has it. */
export const optional = z
  .string()
  .trim()
  .optional()
  .transform((value) => value || undefined);

/** A setting that is a whole number, with what it is where it is left out. */
export function wholeNumber({ least, most, otherwise }: { least: number; most: number; otherwise: number }) {
  return optional
    .transform((value) =>
      value === undefined ? otherwise : /^\d+$/.test(value) ? Number(value) : Number.NaN,
    )
    .pipe(z.int().min(least).max(most));
}
