import { expect } from 'chai';
import type { Reply } from '../../dialogs/reply.ts';
import type { Key } from '../../dialogs/translate.ts';
import { possibleRows } from '../../policy/consult.ts';
import { explain } from '../../policy/explain.ts';
import { FACT_NAMES, LANGUAGES } from '../../policy/facts.ts';
import { edition } from '../support/edition.ts';
import { context } from '../support/rendering.ts';
import { nodesOf, textsOf } from './nodes.ts';
import { render } from './rendering.ts';
import { replyIn } from './replies.ts';

const AZURE_EA = { origin: 'ea', kind: 'usage-based' } as const;
const say = context.translate.en;

describe('an answer card', () => {
  it('shows what was assumed, what was not said and what was not needed', () => {
    expect(told({ facts: AZURE_EA })).to.include(
      say('told.assumed', { label: say('option.cloud.public.short') }),
    );
    expect(told({ facts: AZURE_EA })).to.include(`${say('fact.role')}: ${say('told.unsaid')}`);
    const elsewhere = told({ facts: { ...AZURE_EA, cloud: 'other' } });
    for (const label of [say('option.origin.ea.short'), say('option.kind.usage-based.short')]) {
      expect(elsewhere).to.include(say('told.notNeeded', { label }));
    }
  });

  it('shows a goal nobody was sure of as assumed', () => {
    const text = told({ facts: { origin: 'ea', kind: 'license-based' }, unsure: ['goal'] });
    expect(text).to.include(say('told.assumed', { label: say('option.goal.support.short') }));
  });

  it('says for whom a link is only while the role is unknown', () => {
    const label = edition.seeAlso[1]?.label.en ?? '';
    expect(told({ facts: AZURE_EA })).to.include(label);
    expect(told({ facts: { ...AZURE_EA, role: 'indirect-reseller' } })).not.to.include(label);
  });

  it('names the day of the policy in both languages', () => {
    for (const language of LANGUAGES) {
      const { text } = render(replyIn({ facts: AZURE_EA }), language);
      const month = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
        new Date(edition.date),
      );
      expect(text).to.include(`9 ${language === 'es' ? 'de ' : ''}${month}`);
    }
  });

  it('is green only where nothing is refused, left out, in doubt or made to wait', () => {
    const style = (facts: Reply['facts']) =>
      nodesOf(render(replyIn({ facts })).card).find(({ at }) => at.bleed)?.at.style;
    expect(style(AZURE_EA)).to.equal('good');
    expect(style({ goal: 'sell-to-csp' })).to.equal('attention');
    expect(style({ origin: 'syndication-partner' })).to.equal('attention');
    expect(style({ origin: 'csp-partner', kind: 'license-based' })).to.equal('warning');
    expect(style({ origin: 'third-party-non-csp', kind: 'usage-based' })).to.equal('warning');
    expect(style({ origin: 'ea', kind: 'neither' })).to.equal('accent');
  });
});

describe('a refusal card', () => {
  it('says the rule, then the two-tier line, then what is allowed instead', () => {
    const [row] = edition.gates.filter(({ outcome }) => outcome === 'resale-refused');
    const texts = textsOf(render(replyIn({ facts: { goal: 'sell-to-csp' } })).card);
    expect(texts.slice(0, 4)).to.deep.equal([
      row?.verdict.en,
      row?.notes[0]?.says.en,
      say('section.instead'),
      row?.instead[0]?.says.en,
    ]);
  });
});

describe('a question card', () => {
  it('marks the value that holds while it is changed, also when it stands behind a further list', () => {
    const marked = (facts: Reply['facts'], fact: 'origin' | 'cloud') =>
      render(replyIn({ facts, aside: { see: 'fact', fact } }))
        .text.split('\n')
        .filter((line) => line.endsWith(say('choice.now')));
    expect(marked(AZURE_EA, 'origin')).to.deep.equal([
      `4. ${say('option.origin.ea.label')} · ${say('choice.now')}`,
    ]);
    expect(marked({ origin: 'syndication-partner' }, 'origin')).to.deep.equal([
      `6. ${say('choice.sellers.label')} · ${say('choice.now')}`,
    ]);
    expect(marked(AZURE_EA, 'cloud')).to.deep.equal([
      `1. ${say('option.cloud.public.label')} · ${say('choice.now')}`,
    ]);
  });

  it('asks about a sale between partners without speaking of a customer', () => {
    const reply = replyIn({ facts: { goal: 'sell-to-csp' }, aside: { see: 'fact', fact: 'goal' } });
    const confirming = { ...reply, show: { ...reply.show, suggested: ['sell-to-csp'] } } as Reply; // a question
    expect(render(confirming).summary).to.equal(say('question.goal.sale'));
    expect(render(reply).summary).to.equal(say('question.goal.ask'));
  });

  it('asks more simply after two misses', () => {
    expect(render(replyIn({ misses: 2 })).summary).to.equal(say('question.origin.simpler'));
    expect(render(replyIn({ misses: 1 })).summary).to.equal(say('question.origin.ask'));
  });
});

describe('a holding card', () => {
  it('says what every possible case shares, what to ask, and each possible outcome', () => {
    const { text, entity } = render(replyIn({ facts: { kind: 'usage-based' }, unsure: ['origin'] }));
    expect(text).to.include(edition.holding.always.en).and.to.include(edition.holding.find.origin.en);
    const possible = 'possible' in entity ? (entity.possible ?? []) : [];
    expect(possible).to.have.length.greaterThan(1);
    for (const outcome of possible) expect(text).to.include(edition.outcomes[outcome].en);
    const rows = possibleRows(edition, { kind: 'usage-based' }, ['origin']);
    for (const [id, statement] of Object.entries(edition.statements)) {
      const isShared = rows.every(({ holds }) => holds.includes(id));
      expect(text.includes(statement.en), id).to.equal(isShared);
    }
  });
});

describe('an explanation card', () => {
  it('names every rule, and calls those of a silent answer read', () => {
    const { text, entity } = render(replyIn({ facts: AZURE_EA, aside: { see: 'why' } }));
    for (const rule of 'rules' in entity ? entity.rules : ['none']) expect(text).to.include(rule);
    expect(text).to.include(say('section.rules'));
    const silent = render(replyIn({ facts: { origin: 'ea', kind: 'neither' }, aside: { see: 'why' } }));
    expect(silent.text).to.include(say('section.read')).and.not.to.include(say('section.rules'));
  });

  it('lists every value that would change the answer, with where it leads', () => {
    const lines = told({ facts: AZURE_EA, aside: { see: 'why' } }).split('\n');
    const { changes } = explain(edition, AZURE_EA);
    for (const fact of FACT_NAMES) {
      for (const { to, outcomes } of changes[fact]) {
        const label = say(`option.${fact}.${to}.short` as Key); // to is a value of fact
        const leading = lines.filter((line) =>
          outcomes.every((one) => line.includes(edition.outcomes[one].en)),
        );
        expect(leading.join(), to).to.include(label);
      }
    }
  });
});

function told(seen: Parameters<typeof replyIn>[0]): string {
  return render(replyIn(seen)).text;
}
