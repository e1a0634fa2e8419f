import { z } from 'zod';
import { FACT_NAMES, type Facts, VOCABULARY } from './facts.ts';

/** Per fact, the values that satisfy it. An absent fact means "any"; facts are joined by "and". */
export const conditionSchema = z.strictObject({
  origin: z.array(z.enum(VOCABULARY.origin)).nonempty().optional(),
  kind: z.array(z.enum(VOCABULARY.kind)).nonempty().optional(),
  goal: z.array(z.enum(VOCABULARY.goal)).nonempty().optional(),
  cloud: z.array(z.enum(VOCABULARY.cloud)).nonempty().optional(),
  role: z.array(z.enum(VOCABULARY.role)).nonempty().optional(),
});
export type Condition = z.infer<typeof conditionSchema>;

/** Whether the facts satisfy the condition. A fact that has not been said satisfies no condition on it. */
export function admits(condition: Condition, facts: Facts): boolean {
  return FACT_NAMES.every((fact) => {
    const allowed: readonly unknown[] | undefined = condition[fact];
    return allowed === undefined || allowed.includes(facts[fact]);
  });
}

export const scopedSchema = z.strictObject({
  when: conditionSchema.optional(),
  unless: conditionSchema.optional(),
});
export type Scoped = z.infer<typeof scopedSchema>;

/** Whether something said only `when` one condition holds and `unless` another does applies to the facts. */
export function applies({ when, unless }: Scoped, facts: Facts): boolean {
  return (when === undefined || admits(when, facts)) && (unless === undefined || !admits(unless, facts));
}
