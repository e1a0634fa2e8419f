import type { Edition, Row } from '../edition.ts';
import type { Facts } from '../facts.ts';
import { claims } from './cases.ts';
import type { Finding } from './finding.ts';
import { sayCases } from './sayCases.ts';

/** The goal taken for somebody who is not sure ends no subscription that another goal on offer would leave alone. */
export function carefulGoal(edition: Edition): Finding[] {
  const { goal } = edition.whenUnsure;
  const ending = casesThatEnd(edition);
  const spared = claims(edition)
    .map(({ facts }) => facts)
    .filter((facts) => facts.goal === goal && ending.has(key(facts)))
    .filter((facts) => otherGoals(edition).some((other) => !ending.has(key({ ...facts, goal: other }))));
  return sayCases(spared).map((cases) => ({
    check: 'carefulGoal',
    where: 'whenUnsure.goal',
    says: `"${goal}" ends a subscription that another goal leaves alone: ${cases}; take that other goal`,
  }));
}

function casesThatEnd(edition: Edition): Set<string> {
  const ending = claims(edition).filter(({ rows }) => rows.some(endsSomething));
  return new Set(ending.map(({ facts }) => key(facts)));
}

function endsSomething({ steps }: Row): boolean {
  return steps.some(({ act }) => act === 'cancel' || act === 'wait-or-cancel');
}

/** The goals that are asked about, but for the one that "not sure" stands for. */
function otherGoals(edition: Edition): Facts['goal'][] {
  const options = edition.questions.find(({ fact }) => fact === 'goal')?.options ?? [];
  return options.filter((option) => option !== edition.whenUnsure.goal) as Facts['goal'][]; // the schema says so
}

function key({ origin, kind, goal, cloud, role }: Facts): string {
  return [origin, kind, goal, cloud, role].join();
}
