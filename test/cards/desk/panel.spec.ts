import { expect } from 'chai';
import { type Panel, panelOf } from '../../../cards/desk/panel.ts';
import type { Reply } from '../../../dialogs/reply.ts';
import { consult } from '../../../policy/consult.ts';
import { FACT_NAMES, LANGUAGES, VOCABULARY } from '../../../policy/facts.ts';
import { context } from '../../support/rendering.ts';
import { REPLIES, replyIn } from '../replies.ts';

const AZURE_EA = { origin: 'ea', kind: 'usage-based' } as const;
const answerIn = (panel: Panel) => {
  if (panel.step?.step !== 'answer') throw new Error('no answer');
  return panel.step;
};

/** The step in few words: what is asked, what it hangs on, or the verdict. */
function stepShown({ step }: Panel): unknown {
  if (step === null) return null;
  if (step.step === 'choose') return ['choose', step.rows.length > 1];
  return step.step === 'answer' ? ['answer', step.title] : [step.step, step.fact];
}

function stepDue({ show, facts, unsure, language }: Reply): unknown {
  if (show.view === 'erase' || show.view === 'changes' || show.view === 'opinion') return ['choose', true];
  if (show.view === 'question') return ['ask', show.fact];
  const consultation = consult(context.edition, facts, unsure);
  if (consultation.status === 'answered') return ['answer', consultation.row.verdict[language]];
  return consultation.possible ? ['hold', consultation.fact] : null;
}

describe('the panel of the desk', () => {
  for (const language of LANGUAGES) {
    it(`shows for every reply what its card is about, in ${language}`, () => {
      for (const inEnglish of REPLIES) {
        const reply = { ...inEnglish, language };
        expect(stepShown(panelOf(reply, context)), JSON.stringify(reply)).to.deep.equal(stepDue(reply));
      }
    });

    it(`always has something to say aloud, in ${language}`, () => {
      for (const reply of REPLIES)
        expect(panelOf({ ...reply, speaks: language }, context).spoken).not.to.equal('');
    });
  }

  it('tells of each fact where it comes from', () => {
    const reply = replyIn({ facts: { ...AZURE_EA, goal: 'move' }, unsure: ['role'] });
    const { facts } = panelOf({ ...reply, tapped: ['origin'], understood: ['kind'] }, context);
    expect(facts.map(({ fact, how }) => [fact, how])).to.deep.equal([
      ['origin', 'tapped'],
      ['kind', 'understood'],
      ['goal', 'said'],
      ['cloud', 'assumed'],
      ['role', 'unsure'],
    ]);
    expect(panelOf(replyIn({}), context).facts[0]?.how).to.equal('unsaid');
  });

  it('offers every value of every fact, and says where it would lead', () => {
    const { facts } = panelOf(replyIn({ facts: AZURE_EA }), context);
    for (const { fact, options } of facts) {
      expect(options.map(({ value }) => value)).to.deep.equal([...VOCABULARY[fact]]);
      for (const { value, outcome } of options) {
        const other = consult(context.edition, { ...AZURE_EA, [fact]: value });
        const isOther = other.status === 'asking' || other.outcome !== 'recreate-azure-subscription';
        expect(outcome !== '', `${fact} ${value}`).to.equal(isOther);
      }
    }
  });

  it('ticks the steps of this answer, and of no other', () => {
    const row = consult(context.edition, AZURE_EA);
    const id = row.status === 'answered' ? row.row.id : '';
    const ticked = (of: string) => {
      const reply = { ...replyIn({ facts: AZURE_EA }), ticked: { row: of, steps: [1, 3] } };
      return answerIn(panelOf(reply, context)).steps.map(({ done }) => done);
    };
    expect(ticked(id)).to.deep.equal([true, false, true]);
    expect(ticked('another')).to.deep.equal([false, false, false]);
    const reply = { ...replyIn({ facts: AZURE_EA }), ticked: { row: id, steps: [1] } };
    const commands = answerIn(panelOf(reply, context)).steps.map(({ tick }) => tick.command);
    expect(commands.slice(0, 2)).to.deep.equal([
      { do: 'tick', step: 1, done: false },
      { do: 'tick', step: 2, done: true },
    ]);
  });

  it('says aloud in the language of the customer and everything else in the language of the agent', () => {
    const reply = { ...replyIn({ facts: AZURE_EA }), language: 'es', speaks: 'en' } as const;
    const spanish = panelOf({ ...reply, speaks: 'es' }, context);
    const mixed = panelOf(reply, context);
    expect(answerIn(mixed)).to.deep.equal(answerIn(spanish));
    expect(mixed.spoken).to.equal(panelOf({ ...reply, language: 'en' }, context).spoken);
    expect(mixed.spoken).not.to.equal(spanish.spoken);
    expect(mixed.clips.ticket).to.equal(spanish.clips.ticket);
    expect(mixed.clips.email).to.contain('Hello,');
    expect(spanish.clips.email).to.contain('Hola:');
  });

  it('links to the case by its facts, and by nothing else', () => {
    for (const reply of REPLIES) {
      const { searchParams, pathname } = new URL(panelOf(reply, context).link, 'http://desk');
      expect(pathname).to.equal('/desk');
      const { lang, edition, unsure = '', ...facts } = Object.fromEntries(searchParams);
      expect(unsure).to.equal(reply.unsure.join(','));
      expect([lang, edition]).to.deep.equal([reply.language, context.edition.id]);
      expect(facts).to.deep.equal(reply.facts);
      expect(FACT_NAMES).to.include.members(Object.keys(facts));
    }
  });

  it('says of an older edition that it is one', () => {
    const reply = replyIn({ facts: AZURE_EA });
    expect(panelOf(reply, context).older).to.equal(null);
    expect(panelOf({ ...reply, edition: '2017-01-01' }, context).older).to.contain('9 June 2017');
  });
});

describe('texts to copy', () => {
  const clips = (facts: Parameters<typeof replyIn>[0]) => panelOf(replyIn(facts), context).clips;

  it('have every step with its link, its marks, the rules and the date', () => {
    const reply = replyIn({ facts: AZURE_EA });
    const { ticket } = panelOf(
      { ...reply, ticked: { row: 'azure-from-named-channel', steps: [2] } },
      context,
    ).clips;
    expect(ticket).to.match(/Step 1: .*\nStep 2: .* \(done\)\nStep 3: /);
    expect(ticket).to.contain('9 June 2017');
    expect(ticket).to.match(/Rules: MC17-\d\d/);
    const { steps } = context.edition.rows.find(({ id }) => id === 'license-support') ?? { steps: [] };
    const relationship = clips({ facts: { origin: 'ea', kind: 'license-based', goal: 'support' } });
    for (const { says } of steps) expect(relationship.ticket).to.contain(says.en);
    expect(relationship.ticket).to.match(/https:\/\/learn\.microsoft\.com\/\S+request-a-relationship/);
  });

  it('leave a place for the link that Partner Center makes, wherever a relationship is asked for, and make up none', () => {
    for (const reply of REPLIES) {
      const consultation = consult(context.edition, reply.facts, reply.unsure);
      const { row } = consultation.status === 'answered' ? consultation : { row: undefined };
      const asks = row?.steps.some(({ act }) => act === 'request-relationship') ?? false;
      const { email } = panelOf(reply, context).clips;
      expect(email.includes('‹Put here the personal link'), JSON.stringify(reply.facts)).to.equal(asks);
      for (const [url] of email.matchAll(/https?:\S+/g))
        expect(url).to.match(/^https:\/\/learn\.microsoft\.com\//);
    }
  });

  it('tell the customer which subscription an e-mail is about, and never that nothing is known of it', () => {
    for (const facts of [
      { origin: 'ea' },
      { kind: 'usage-based' },
      AZURE_EA,
      {},
      { cloud: 'germany' },
    ] as const) {
      const { subject, email } = clips({ facts });
      const isKnown = 'origin' in facts || 'kind' in facts;
      expect(subject).not.to.contain('not said');
      expect(email.includes('This is about your subscription: '), subject).to.equal(isKnown);
    }
    expect(clips({ facts: AZURE_EA }).email.split('9 June 2017')[0]).not.to.contain('since then');
  });

  it('say of an open case what is open', () => {
    expect(clips({ facts: { origin: 'ea' } }).ticket).to.contain(
      'Still open: what kind of subscription it is',
    );
  });
});
