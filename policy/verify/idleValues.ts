import type { Condition } from '../condition.ts';
import { FACT_NAMES, type FactName, type Facts } from '../facts.ts';

/** The values of a condition that none of the cases has: without them it would mean the same. */
export function idleValues(
  condition: Condition = {},
  cases: readonly Facts[],
): { fact: FactName; value: string }[] {
  return FACT_NAMES.flatMap((fact) => {
    const values: readonly string[] = condition[fact] ?? [];
    return values
      .filter((value) => !cases.some((facts) => facts[fact] === value))
      .map((value) => ({ fact, value }));
  });
}
