import { expect } from 'chai';
import { consult } from '../../policy/consult.ts';
import type { Outcome } from '../../policy/edition.ts';
import type { FactName, Facts } from '../../policy/facts.ts';
import { edition } from './edition.ts';

/** A case as it reads: `given({ origin: 'ea', kind: 'usage-based' }).answers('recreate-azure-subscription')`. */
export function given(facts: Facts, unsure: readonly FactName[] = []) {
  const next = consult(edition, facts, unsure);
  return {
    answers(outcome: Outcome): void {
      expect(next).to.include({ status: 'answered', outcome });
    },
    asks(fact: FactName): void {
      expect(next).to.include({ status: 'asking', fact });
      expect(next).not.to.have.property('possible');
    },
    /** Nobody is sure of `fact`, and these outcomes remain. */
    leavesOpen(fact: FactName, outcomes: readonly Outcome[]): void {
      expect(next).to.include({ status: 'asking', fact });
      expect(next).to.have.property('possible').with.members(outcomes);
    },
    /** What the answer or the question takes for granted, and nothing more. */
    assumes(assumed: Facts): void {
      expect(next.assumed).to.deep.equal(assumed);
    },
  };
}
