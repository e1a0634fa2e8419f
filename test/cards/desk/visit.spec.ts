import { expect } from 'chai';
import fc from 'fast-check';
import { scenesOfVisit, visitOf } from '../../../cards/desk/visit.ts';
import { sceneOf } from '../../../cards/scene.ts';
import { consult } from '../../../policy/consult.ts';
import type { Facts } from '../../../policy/facts.ts';
import { context } from '../../support/rendering.ts';
import { REPRESENTATIVES, replyIn } from '../replies.ts';

const OFFICE_OPEN: Facts = { origin: 'open', kind: 'license-based', goal: 'move' };
const AZURE_CSP: Facts = { origin: 'csp-partner', kind: 'usage-based' };

function visit(...cases: Facts[]) {
  const seen = cases.map((facts, index) => ({ case: `c-${index + 1}`, edition: null, facts, unsure: [] }));
  const scene = sceneOf({ ...replyIn({ facts: cases[0] ?? {} }), case: 'c-1', visit: seen }, context);
  return visitOf(scene, scenesOfVisit(scene, context));
}

/** What each line does in each case. */
function stepsOf(facts: Facts) {
  const consultation = consult(context.edition, facts);
  return consultation.status === 'answered'
    ? consultation.row.steps.map(({ act, says }) => ({ act, text: says.en }))
    : [];
}

describe('the cases of one visit', () => {
  it('stand side by side, each with its verdict and the way to it', () => {
    const { cases } = visit(OFFICE_OPEN, AZURE_CSP, { origin: 'ea' });
    expect(cases.map(({ label }) => label)).to.deep.equal([
      'Open · Licenses per user · Buy it from us instead',
      'Another CSP partner · Azure, pay as you go',
      'EA',
    ]);
    expect(cases.map(({ isNow }) => isNow)).to.deep.equal([true, false, false]);
    expect(cases[2]?.verdict).to.equal('Still open');
    expect(cases[1]?.open.command).to.deep.equal({ do: 'open', case: 'c-2' });
  });

  it('come to one list of steps, what is the same in several standing once', () => {
    const { summary } = visit(OFFICE_OPEN, AZURE_CSP, { ...OFFICE_OPEN, origin: 'advisor' });
    const texts = summary.map(({ text }) => text);
    expect(new Set(texts).size).to.equal(texts.length);
    const shared = summary.find(({ text }) => text.startsWith('You can support it now'));
    expect(shared?.cases).to.match(/^Open .* \+ Advisor /);
  });

  it('never end a subscription before everything else that has to be there first, in any mix of cases', () => {
    const mixes = fc.array(fc.constantFrom(...REPRESENTATIVES, OFFICE_OPEN, AZURE_CSP), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(mixes, (cases) => {
        const texts = visit(...cases).summary.map(({ text }) => text);
        const steps = cases.map(stepsOf);
        for (const { text } of steps.flat()) expect(texts).to.include(text);
        const endings = steps.flatMap((of) =>
          of.filter(({ act }) => act === 'cancel' || act === 'wait-or-cancel'),
        );
        const first = Math.min(...endings.map(({ text }) => texts.indexOf(text)), texts.length);
        for (const of of steps) {
          const ending = of.findIndex(({ act }) => act === 'cancel' || act === 'wait-or-cancel');
          const before = ending < 0 ? of : of.slice(0, ending);
          for (const { text } of before) expect(texts.indexOf(text)).to.be.lessThan(first);
          const places = of.map(({ text }) => texts.indexOf(text));
          expect(places).to.deep.equal([...places].sort((one, other) => one - other));
        }
      }),
    );
  });
});
