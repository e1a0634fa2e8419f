import { choicesFor } from '../../dialogs/choices.ts';
import { consult } from '../../policy/consult.ts';
import type { Edition } from '../../policy/edition.ts';
import type { FactName, Facts } from '../../policy/facts.ts';

/** A combination of everything that can be answered, the facts asked of somebody who has it, and the taps it takes. */
export type Effort = { facts: Facts; asked: FactName[]; taps: number };

/** How much each combination needs, starting from nothing said. */
export function efforts(edition: Edition): Effort[] {
  const combinations = edition.questions.reduce<Facts[]>(
    (cases, { fact, options }) =>
      cases.flatMap((facts) => options.map((option) => ({ ...facts, [fact]: option }))),
    [{}],
  );
  return combinations.map((facts) => {
    const asked = askedOf(edition, facts);
    return { facts, asked, taps: asked.reduce((sum, fact) => sum + tapsFor(edition, fact, facts), 0) };
  });
}

/** The middle of the numbers, or half-way between the two in the middle. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const [low = Number.NaN, high = Number.NaN] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
}

function askedOf(edition: Edition, truth: Facts, said: Facts = {}): FactName[] {
  const next = consult(edition, said);
  if (next.status === 'answered') return [];
  return [next.fact, ...askedOf(edition, truth, { ...said, [next.fact]: truth[next.fact] })];
}

/** One tap where the answer stands on the first screen, and one more where it stands behind it. */
function tapsFor(edition: Edition, fact: FactName, facts: Facts): number {
  const { options = [] } = edition.questions.find((question) => question.fact === fact) ?? {};
  const first = choicesFor(fact, options, 'first');
  return first.some((choice) => 'option' in choice && choice.option === facts[fact]) ? 1 : 2;
}
