import { expect } from 'chai';
import fc from 'fast-check';
import { panelOf } from '../../../cards/desk/panel.ts';
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

  const AZURE_EA: Facts = { origin: 'ea', kind: 'usage-based' };
  const AZURE_DIRECT: Facts = { origin: 'microsoft-direct', kind: 'usage-based' };

  it('keep apart what hangs on a confirmation in one of them alone, and say on which', () => {
    const { heed, summary } = visit(AZURE_EA, AZURE_DIRECT);
    const created = summary.filter(({ text }) => text.startsWith('Create a new Azure'));
    expect(created.map(({ cases }) => cases)).to.deep.equal([
      'EA · Azure, pay as you go',
      'Directly from Microsoft · Azure, pay as you go',
    ]);
    const condition = heed.find(({ text }) => text.includes('confirm with Partner Center support'));
    expect(condition?.cases).to.match(/^Directly from Microsoft/);
    expect(visit(AZURE_EA, { ...AZURE_EA, origin: 'open' }).summary[0]?.cases).to.match(/^EA .* \+ Open /);
  });

  it('begin with what is still open, and say what came later', () => {
    const { heed } = visit(OFFICE_OPEN, AZURE_DIRECT, { origin: 'ea' });
    expect(heed[0]?.text).to.equal('One case is still open: cancel nothing yet.');
    expect(heed.some(({ text, cases }) => /later copy/.test(text) && cases.startsWith('Open'))).to.equal(
      true,
    );
    expect(visit(OFFICE_OPEN, { origin: 'ea' }, { kind: 'neither' }).heed[0]?.text).to.match(/^2 cases are/);
    expect(visit(OFFICE_OPEN, AZURE_DIRECT).heed[0]?.text).not.to.contain('open');
    expect(visit({ origin: 'ea' }, { origin: 'open' }).heed).to.deep.equal([]);
  });

  it('keep what was ticked and how each fact is known in what is pasted', () => {
    const other = { case: 'c-2', edition: null, facts: AZURE_EA, unsure: [] };
    const reply = { ...replyIn({ facts: OFFICE_OPEN }), case: 'c-1' };
    const { case: id, edition, facts, unsure } = reply;
    const ticked = { row: 'azure-from-named-channel', steps: [1] };
    const seen = [
      { case: id, edition, facts, unsure },
      { ...other, understood: ['kind' as const], ticked },
    ];
    const { clips } = panelOf({ ...reply, visit: seen }, context);
    expect(clips.ticket)
      .to.match(/Create a new Azure.*\(done\)/)
      .and.to.contain('(as I understood)');
    expect(clips.teams).to.match(/Create a new Azure.*\(done\)/);
    expect(clips.ticket).to.match(/For the whole visit, in this order\n• /);
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
