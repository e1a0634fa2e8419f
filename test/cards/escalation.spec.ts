import { expect } from 'chai';
import { LONGEST_DRAFT } from '../../cards/escalation/draft.ts';
import { ACTS, teamCard } from '../../cards/escalation/teamCard.ts';
import { executable } from '../../cards/executable.ts';
import { type HandedOver, STATUSES } from '../../dialogs/person.ts';
import { consult } from '../../policy/consult.ts';
import { LANGUAGES } from '../../policy/facts.ts';
import { edition } from '../support/edition.ts';
import { context } from '../support/rendering.ts';
import { lint } from './lint.ts';
import { nodesOf, textsOf } from './nodes.ts';
import { officialFaults } from './officialParser.ts';
import { render } from './rendering.ts';
import { REPRESENTATIVES, replyIn } from './replies.ts';

const path = [
  { fact: 'origin' as const, value: 'open' },
  { fact: 'kind' as const, value: null },
];
const CASES: HandedOver[] = LANGUAGES.flatMap((language) =>
  REPRESENTATIVES.map((facts) => ({ language, edition: null, facts, unsure: [], understood: [], path })),
);
const CARDS = CASES.flatMap((handedOver) =>
  STATUSES.map((status) => ({
    handedOver,
    status,
    card: teamCard({ id: 'e-1', handedOver, status }, context),
  })),
);

describe('the card of a team', () => {
  it('passes the official parser and our own check, but for what its taps bear', () => {
    for (const { card } of CARDS) {
      expect(officialFaults(card)).to.deep.equal([]);
      expect(officialFaults(executable(card as object as Parameters<typeof executable>[0]))).to.deep.equal(
        [],
      );
      expect(lint(card).filter(({ rule }) => rule !== 'tap')).to.deep.equal([]);
    }
  });

  it('says the case, how it came to that, the verdict, how sure it is, its rules and its day', () => {
    for (const { card, handedOver } of CARDS) {
      const say = context.translate[handedOver.language];
      const text = textsOf(card).join('\n');
      expect(text).to.include(say('section.path'));
      expect(text).to.include(`${say('fact.kind')}: ${say('told.unsure')}`);
      const consultation = consult(edition, handedOver.facts);
      if (consultation.status === 'asking') continue;
      expect(text).to.include(consultation.row.verdict[handedOver.language]);
      expect(text).to.include(edition.grades[consultation.support][handedOver.language]);
      for (const rule of consultation.rules) expect(text).to.include(rule);
      expect(text).to.include('2017');
      for (const line of textsOf(card)) expect(card.fallbackText).to.include(line);
    }
  });

  it('offers what can still be done, each bearing the case', () => {
    const offered = (status: (typeof STATUSES)[number]) =>
      CARDS.find((one) => one.status === status)?.card.actions.map(({ data }) => data);
    const all = ACTS.map((act) => ({ escalation: 'e-1', act }));
    expect(offered('open')).to.deep.equal(all);
    for (const status of ['taken', 'answered'] as const) expect(offered(status)).to.deep.equal(all.slice(1));
    expect(offered('closed')).to.deep.equal([]);
    const inputs = CARDS.map(({ card, status }) => [
      nodesOf(card).filter(({ at }) => at.type === 'Input.Text').length,
      status,
    ]);
    for (const [count, status] of inputs) expect(count).to.equal(status === 'closed' ? 0 : 1);
  });
});

describe('an e-mail about a case', () => {
  const draftIn = (
    facts: (typeof REPRESENTATIVES)[number],
    language: (typeof LANGUAGES)[number],
    steps = path,
  ) => {
    const show = {
      view: 'person',
      to: { by: 'email', address: 'help@example.com' },
      standing: null,
      path: steps,
    } as const;
    const { card } = render({ ...replyIn({ facts }), show }, language);
    const urls = card.actions.flatMap((action) => ('url' in action ? [action.url] : []));
    expect(urls).to.have.length(1);
    return new URL(urls[0] ?? '');
  };

  it('goes to the address with the case in the language of the person, and nothing else', () => {
    for (const language of LANGUAGES) {
      const draft = draftIn({ origin: 'ea', kind: 'usage-based' }, language);
      const say = context.translate[language];
      expect(draft.protocol + draft.pathname).to.equal('mailto:help@example.com');
      expect([...draft.searchParams.keys()]).to.deep.equal(['subject', 'body']);
      const body = draft.searchParams.get('body') ?? '';
      expect(body)
        .to.include('MC17-12')
        .and.to.include(`${say('fact.kind')}: ${say('told.unsure')}`);
      expect(body).to.include(say('option.origin.ea.short'));
    }
  });

  it('is short enough to be opened, however long the case', () => {
    for (const language of LANGUAGES) {
      for (const facts of REPRESENTATIVES) {
        const draft = draftIn(facts, language, Array.from({ length: 60 }, () => path).flat());
        expect(draft.href.length).to.be.at.most(LONGEST_DRAFT);
        expect(draft.searchParams.get('body')).to.include('2017');
      }
    }
  });
});
