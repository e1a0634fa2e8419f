import { z } from 'zod';

/** What writeForever.ts writes: a number, and a filling of a size that depends on it. */
export const countedSchema = z.tuple([z.int().positive(), z.string()]);

export function fillingOf(n: number): string {
  return 'x'.repeat((n * 997) % 50_000);
}
