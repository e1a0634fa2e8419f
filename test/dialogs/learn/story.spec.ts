import { expect } from 'chai';
import { buttonsOf } from '../../../cards/buttons.ts';
import { sceneOf } from '../../../cards/scene.ts';
import { stepOf } from '../../../dialogs/reply.ts';
import type { Facts } from '../../../policy/facts.ts';
import { edition } from '../../support/edition.ts';
import { answers, exerciseIn, learner, markIn, PRACTICE } from '../../support/learner.ts';
import { type Talk, translators } from '../../support/talk.ts';

/** Somebody who answered a question about such a case. */
function marked(fits: (facts: Facts) => boolean, before: string[] = []): Talk {
  for (let seed = 0; seed < 2000; seed += 1) {
    const talk = learner(seed)
      .types(...before)
      .taps(PRACTICE);
    const { exercise } = exerciseIn(talk);
    if (fits(exercise.facts) && exercise.ask !== 'which') return answers(talk, true);
  }
  throw new Error('no such question');
}

const isForeign = ({ cloud, role, origin, kind }: Facts) =>
  cloud === 'other' && role !== undefined && origin !== undefined && kind !== undefined;
const isOpen = ({ origin, kind, goal }: Facts) =>
  origin !== undefined && kind === undefined && goal !== 'sell-to-csp' && origin !== 'syndication-partner';

function procedureButtons({ reply }: Talk): number {
  const scene = sceneOf(reply, { edition, editionOf: () => edition, translate: translators, stepOf });
  return buttonsOf(scene, ['procedure']).length;
}

describe("the case of a lesson's story", () => {
  it('is shown as the example it is, whenever it is looked at', () => {
    const talk = marked(isForeign).types('real procedure').says('story-case');
    talk.types('why').says('story-case').types('back').says('story-case');
    talk.types('back');
    expect(markIn(talk).marked.facts.cloud).to.equal('other');
    talk.says();
  });

  it('carries nothing on, whichever way one goes', () => {
    const shown = () => marked(isForeign).taps({ do: 'procedure' });
    shown().types('new case').knows({});
    shown().types('another subscription').knows({});
    shown().types('hi').knows({});
    shown().types('a customer has azure from an ea').says().knows({ origin: 'ea', kind: 'usage-based' });
    shown().types('my customer bought it through an ea').says().knows({ origin: 'ea' });
  });

  it('gives back what was known of the real person before', () => {
    const told = ['change role', 'indirect provider', 'change cloud', 'germany'];
    const known = { role: 'indirect-provider', cloud: 'germany' } as const;
    const shown = () => marked(isForeign, told).taps({ do: 'procedure' });
    shown().types('another subscription').knows(known);
    shown().types('new case').knows({ role: 'indirect-provider' });
    const twice = shown().taps({ do: 'learn', part: 'practice' }).taps({ do: 'procedure' });
    twice.types('another subscription').knows(known);
  });

  it('is left for the own case by whoever goes on learning', () => {
    const talk = marked(isForeign, ['ea', 'azure']).types('real procedure', 'next question');
    expect(exerciseIn(talk).where.number).to.equal(2);
    talk.types('stop').says('left-lesson').knows({ origin: 'ea', kind: 'usage-based' });
  });

  it('is shown after the answer, and not before', () => {
    const talk = learner().taps(PRACTICE).types('real procedure').says('why-lesson');
    expect(talk.show.view).to.equal('exercise');
  });

  it('is no case of the visit', () => {
    const talk = marked(isForeign, ['ea', 'azure']).taps({ do: 'procedure' });
    expect(talk.reply.visit).to.have.length(1);
    talk.types('another subscription', 'open', 'azure');
    expect(talk.reply.visit.map(({ facts }) => facts.origin)).to.deep.equal(['ea', 'open']);
  });

  it('has no procedure to offer while it is open', () => {
    const talk = marked(isOpen);
    expect(procedureButtons(talk)).to.equal(0);
    talk.types('real procedure').says('no-procedure');
    expect(markIn(talk).marked.facts).to.satisfy(isOpen);
    expect(procedureButtons(marked(isForeign))).to.equal(1);
  });
});
