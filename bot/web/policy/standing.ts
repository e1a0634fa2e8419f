import type { Condition, Scoped } from '../../../policy/condition.ts';
import { FACT_NAMES, type Facts } from '../../../policy/facts.ts';

/** Whether something narrowed applies in every case that agrees with the known facts, in some, or in none. */
export type Standing = 'always' | 'sometimes' | 'never';

export function standingOf({ when, unless }: Scoped, known: Facts): Standing {
  const standings = [
    when ? conditionStanding(when, known) : 'always',
    unless ? opposite(conditionStanding(unless, known)) : 'always',
  ];
  return weakest(standings);
}

function conditionStanding(condition: Condition, known: Facts): Standing {
  return weakest(
    FACT_NAMES.map((fact) => {
      const allowed: readonly unknown[] | undefined = condition[fact];
      if (allowed === undefined) return 'always';
      if (known[fact] === undefined) return 'sometimes';
      return allowed.includes(known[fact]) ? 'always' : 'never';
    }),
  );
}

function weakest(standings: readonly string[]): Standing {
  if (standings.includes('never')) return 'never';
  return standings.includes('sometimes') ? 'sometimes' : 'always';
}

function opposite(standing: Standing): Standing {
  if (standing === 'sometimes') return 'sometimes';
  return standing === 'always' ? 'never' : 'always';
}
