import type { Condition } from '../../../policy/condition.ts';
import type { Edition, Row } from '../../../policy/edition.ts';
import { FACT_NAMES, type Facts, type Language } from '../../../policy/facts.ts';
import { policyAddress } from './policyAddress.ts';

/** The address of a gate or row among the entries for the facts that it leaves no choice in. */
export function entryAddress(language: Language, edition: Edition, row: Row): string {
  return policyAddress(language, edition, onlyValues(row.when), `entry-${row.id}`);
}

function onlyValues(condition: Condition): Facts {
  const facts: Facts = {};
  for (const fact of FACT_NAMES) {
    const values: readonly string[] = condition[fact] ?? [];
    if (values.length === 1) Object.assign(facts, { [fact]: values[0] });
  }
  return facts;
}
