import { expect } from 'chai';
import { consult } from '../../policy/consult.ts';
import type { Edition } from '../../policy/edition.ts';
import type { FactName, Facts } from '../../policy/facts.ts';
import { combinations, subsets, VALUES } from '../support/cases.ts';
import { everyEdition } from '../support/everyEdition.ts';

const customers = combinations({
  ...VALUES,
  goal: ['support', 'move'],
  cloud: [undefined],
  role: [undefined],
});

/** The facts asked, one after another, of somebody who has said `said` and answers from `truth`. */
function questionsAsked(edition: Edition, truth: Facts, said: Facts = {}): FactName[] {
  const next = consult(edition, said);
  if (next.status === 'answered') return [];
  const { fact } = next;
  if (truth[fact] === undefined || said[fact] !== undefined) throw new Error(`asks ${fact} in vain`);
  return [fact, ...questionsAsked(edition, truth, { ...said, [fact]: truth[fact] })];
}

function only(truth: Facts, facts: readonly FactName[]): Facts {
  return Object.fromEntries(facts.map((fact) => [fact, truth[fact]]));
}

function median(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? Number.NaN;
  return (lower + upper) / 2;
}

for (const edition of everyEdition) {
  describe(`effort under ${edition.id}`, () => {
    const asked = (truth: Facts, said?: Facts) => questionsAsked(edition, truth, said);
    const counts = () => customers.map((truth) => asked(truth).length);

    it('counts every origin, kind and goal that can be asked for', () => {
      expect(counts()).to.have.length(8 * 3 * 2);
    });

    it('needs at most three questions for any answer', () => {
      expect(Math.max(...counts())).to.equal(3);
    });

    it('needs two questions or fewer in the median', () => {
      expect(median(counts())).to.be.at.most(2);
    });

    it('needs one question for a syndication partner, none for a sale or an unlisted cloud', () => {
      expect(asked({ origin: 'syndication-partner' })).to.deep.equal(['origin']);
      expect(asked({}, { goal: 'sell-to-csp' })).to.deep.equal([]);
      expect(asked({}, { cloud: 'other' })).to.deep.equal([]);
    });

    it('never asks more because more has been said', () => {
      const slower = customers.flatMap((truth) =>
        subsets(['origin', 'kind', 'goal'])
          .map((facts) => only(truth, facts))
          .filter((said) => asked(truth, said).length > asked(truth).length),
      );
      expect(slower).to.deep.equal([]);
    });
  });
}
