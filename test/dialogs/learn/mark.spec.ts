import { expect } from 'chai';
import { curriculumOf } from '../../../dialogs/learn/curriculum.ts';
import type { Exercise } from '../../../dialogs/learn/exercise.ts';
import { makeExercise } from '../../../dialogs/learn/makeExercise.ts';
import { mark, wantedOf } from '../../../dialogs/learn/mark.ts';
import type { Outcome } from '../../../policy/edition.ts';
import type { Facts } from '../../../policy/facts.ts';
import { seeded } from '../../support/chance.ts';
import { edition } from '../../support/edition.ts';

const about = { rule: 'MC17-07', seed: 0 };

describe('the order of steps', () => {
  const facts: Facts = { origin: 'third-party-non-csp', kind: 'usage-based' };
  const [create, enter, ask, cancel] = ['step-1', 'step-2', 'step-3', 'step-4'];
  const isRight = (...picked: string[]) => {
    const options = ['step-1', 'step-2', 'step-3', 'step-4'];
    return mark(edition, { ask: 'order', ...about, facts, options }, picked).right;
  };

  it('may ask at any time before anything is cancelled', () => {
    expect(isRight(create, enter, ask)).to.equal(true);
    expect(isRight(create, ask, enter)).to.equal(true);
    expect(isRight(ask, create, enter)).to.equal(true);
  });

  it('is wrong where asking comes last, or the rest is out of order', () => {
    expect(isRight(create, enter, cancel)).to.equal(false);
    expect(isRight(ask, enter, create)).to.equal(false);
    expect(isRight(cancel, ask, create)).to.equal(false);
  });
});

describe('the one fact that would have made an answer right', () => {
  const hadFor = (facts: Facts, picked: Outcome) =>
    mark(edition, { ask: 'outcome', ...about, facts, options: [picked] }, [picked]).had;

  it('is one that the story tells, changed to what is alike', () => {
    const licenses: Facts = { origin: 'ea', kind: 'license-based', goal: 'support' };
    expect(hadFor(licenses, 'wait-or-cancel')).to.deep.equal({ fact: 'goal', to: 'move' });
    expect(hadFor(licenses, 'recreate-azure-subscription')).to.deep.equal({
      fact: 'kind',
      to: 'usage-based',
    });
    const direct: Facts = { origin: 'microsoft-direct', kind: 'usage-based' };
    expect(hadFor(direct, 'recreate-azure-subscription')).to.deep.equal({ fact: 'origin', to: 'advisor' });
  });

  it('is another cloud only where nothing else would do', () => {
    const facts: Facts = { origin: 'ea', kind: 'license-based', goal: 'sell-to-csp', cloud: 'public' };
    expect(hadFor(facts, 'request-reseller-relationship')?.fact).to.equal('goal');
    expect(hadFor({ ...facts, goal: 'move' }, 'out-of-scope-cloud')?.fact).to.equal('cloud');
    const elsewhere: Facts = { origin: 'other-licensing-program', kind: 'license-based', goal: 'support' };
    expect(hadFor({ ...elsewhere, cloud: 'public' }, 'not-covered')?.fact).to.equal('origin');
  });

  it('is the one in which two customers differ', () => {
    const random = seeded(11);
    const pairs = curriculumOf(edition).rules.flatMap((rule) =>
      Array.from({ length: 100 }, () =>
        makeExercise(edition, rule, () => ({ right: 0, wrong: 0 }), random),
      ).filter((exercise): exercise is Extract<Exercise, { ask: 'which' }> => exercise.ask === 'which'),
    );
    expect(pairs.length).to.be.greaterThan(200);
    for (const pair of pairs) {
      const isFirst = wantedOf(edition, pair)[0] === 'first';
      const { had } = mark(edition, pair, [isFirst ? 'second' : 'first']);
      const [right, wrong] = isFirst ? [pair.facts, pair.other.facts] : [pair.other.facts, pair.facts];
      const differing = (['origin', 'kind', 'goal', 'cloud'] as const).find(
        (fact) => right[fact] !== wrong[fact],
      );
      expect(had?.fact, JSON.stringify(pair)).to.equal(differing);
      if (differing && right[differing]) expect(had?.to).to.equal(right[differing]);
    }
  });
});
