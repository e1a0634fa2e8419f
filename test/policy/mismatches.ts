import { type Answered, type Asking, consult } from '../../policy/consult.ts';
import type { FactName, Facts } from '../../policy/facts.ts';
import type { Specified } from './expectations.ts';

/** One readable line for every case in which `consult` and the expectations disagree. */
export function mismatches(
  { edition, expectations }: Specified,
  cases: readonly Facts[],
  unsure: readonly FactName[] = [],
): string[] {
  return cases.flatMap((facts) => {
    const got = line(consult(edition, facts, unsure));
    const wanted = line(wantedFor({ edition, expectations }, facts, unsure));
    const notSure = unsure.length > 0 ? `, not sure of ${unsure.join(' ')}` : '';
    return got === wanted ? [] : [`given ${pairs(facts)}${notSure}\n  wants ${wanted}\n  gets  ${got}`];
  });
}

function wantedFor(
  { edition, expectations }: Specified,
  facts: Facts,
  unsure: readonly FactName[],
): Asking | Omit<Answered, 'row'> {
  const { options, assumed: taken, whenUnsure } = expectations.defaults;
  const assumed: Facts = {
    ...(facts.goal === undefined && unsure.includes('goal') ? whenUnsure : {}),
    ...(facts.cloud === undefined ? taken : {}),
  };
  const next = expectations.expected(facts, unsure);
  return next.status === 'answered'
    ? { ...next, edition: edition.id, facts, assumed }
    : { ...next, options: [...(options[next.fact] ?? [])], facts, assumed };
}

function line(next: Asking | Omit<Answered, 'row'>): string {
  const verdict =
    next.status === 'answered'
      ? `${next.edition} answers ${next.outcome} (${next.support}: ${inOrder(next.rules)})`
      : `asks ${next.fact} [${inOrder(next.options)}]${next.possible ? `, possible: ${inOrder(next.possible)}` : ''}`;
  return `${verdict}; said: ${pairs(next.facts)}; assumed: ${pairs(next.assumed)}`;
}

function pairs(facts: Facts): string {
  return inOrder(Object.entries(facts).map(([fact, value]) => `${fact}=${value}`)) || 'nothing';
}

/** Sorted, repeats kept: order is free, saying a thing twice is not. */
function inOrder(words: readonly string[]): string {
  return [...words].sort().join(' ');
}
