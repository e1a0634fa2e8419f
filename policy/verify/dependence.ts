import type { Edition } from '../edition.ts';
import { FACT_NAMES, type FactName, type Facts } from '../facts.ts';
import { claims } from './cases.ts';
import type { Finding } from './finding.ts';

/** A fact is asked or assumed where the answer depends on it, and only there. */
export function dependence(edition: Edition): Finding[] {
  const asked = new Set(edition.questions.map(({ fact }) => fact));
  const assumed = Object.keys(edition.assumed);
  return FACT_NAMES.flatMap((fact) => {
    const offered = edition.questions.find((question) => question.fact === fact)?.options;
    if (assumed.includes(fact)) {
      return asked.has(fact) ? [finding(fact, 'is assumed, so it is never asked; remove the question')] : [];
    }
    const decides = depends(
      edition,
      fact,
      (value) => offered === undefined || offered.includes(String(value)),
    );
    if (decides && !offered) {
      return [finding(fact, 'decides cases but is neither asked nor assumed; add a question')];
    }
    return offered && !decides ? [finding(fact, 'changes no answer, so it is never asked; remove it')] : [];
  });
}

/** Whether two cases that differ in this fact alone are claimed by different gates or rows. */
function depends(edition: Edition, fact: FactName, counts: (value: Facts[FactName]) => boolean): boolean {
  const claimants = new Map<string, string>();
  return claims(edition)
    .filter(({ facts }) => counts(facts[fact]))
    .some(({ facts, rows }) => {
      const others = JSON.stringify({ ...facts, [fact]: undefined });
      const ids = rows.map(({ id }) => id).join();
      const before = claimants.get(others) ?? ids;
      claimants.set(others, before);
      return before !== ids;
    });
}

function finding(fact: FactName, says: string): Finding {
  return { check: 'dependence', where: `questions.${fact}`, says };
}
