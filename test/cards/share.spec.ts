import { expect } from 'chai';
import { proposalOf } from '../../cards/share/proposal.ts';
import { type SharedCase, sharedCase } from '../../cards/share/sharedCase.ts';
import { type Facts, LANGUAGES } from '../../policy/facts.ts';
import { combinations, SAID_OR_NOT } from '../support/cases.ts';
import { edition } from '../support/edition.ts';
import { context } from '../support/rendering.ts';
import { lint } from './lint.ts';
import { nodesOf, textsOf } from './nodes.ts';
import { officialFaults } from './officialParser.ts';
import { render } from './rendering.ts';
import { replyIn } from './replies.ts';

const CASES = combinations({ ...SAID_OR_NOT, role: [undefined, 'indirect-reseller'] });
const SHARED = LANGUAGES.flatMap((language) =>
  CASES.flatMap((facts) => {
    const shared = sharedCase(facts, language, context);
    return shared ? [{ language, facts, shared, name: JSON.stringify({ language, facts }) }] : [];
  }),
);
const sharedOf = (facts: Facts): SharedCase => {
  const shared = sharedCase(facts, 'en', context);
  if (!shared) throw new Error('a case that is open');
  return shared;
};
const AZURE_EA = { origin: 'ea', kind: 'usage-based' } as const;

describe('a shared answer', () => {
  it('passes both checks, for every case in every language', () => {
    expect(SHARED.length).to.be.greaterThan(1000);
    for (const { shared, name } of SHARED) {
      expect(lint(shared.card), name).to.deep.equal([]);
      expect(officialFaults(shared.card), name).to.deep.equal([]);
    }
  });

  it('has nothing to tap, and asks for nothing to be typed', () => {
    for (const { shared, name } of SHARED) {
      expect(JSON.stringify(shared.card), name).not.to.match(/Action\.|selectAction|"revision"/);
    }
    const [typed] = context.translate.en('typed', { words: '|' }).split('|');
    expect(sharedOf(AZURE_EA).card.fallbackText).not.to.contain(typed);
  });

  it('says all that the answer card says but what only its owner can use', () => {
    const { card } = render(replyIn({ facts: AZURE_EA }));
    const shared = textsOf(sharedOf(AZURE_EA).card);
    const say = context.translate.en;
    const asked = [say('button.opinion'), say('button.practise-this'), say('button.change')];
    const own = [...asked, say('section.told'), `${say('fact.role')}: ${say('told.unsaid')}`];
    const rest = textsOf(card).filter((text) => !own.includes(text));
    expect(rest.length).to.be.greaterThan(10);
    expect(shared).to.include.members(rest);
  });

  it('says which case it is: what is known and what was assumed', () => {
    const say = context.translate.en;
    const texts = textsOf(sharedOf({ ...AZURE_EA, role: 'indirect-reseller' }).card);
    expect(texts.slice(-5)).to.deep.equal([
      say('share.case'),
      'Bought: EA',
      `Kind: ${say('option.kind.usage-based.short')}`,
      `Cloud: ${say('told.assumed', { label: say('option.cloud.public.short') })}`,
      `${say('share.role')}: ${say('option.role.indirect-reseller.short')}`,
    ]);
  });

  it('has the case as its title and the answer as its verdict', () => {
    const { title, verdict } = sharedOf(AZURE_EA);
    expect(title).to.equal('EA · Azure, pay as you go');
    expect(verdict).to.equal(edition.rows.find(({ id }) => id === 'azure-from-named-channel')?.verdict.en);
  });

  it('is none while something is open', () => {
    expect(sharedCase({ origin: 'ea' }, 'en', context)).to.equal(undefined);
  });
});

describe('a proposal', () => {
  const submits = (card: unknown) => nodesOf(card).filter(({ at }) => at.type === 'Action.Submit');

  it('of one case is its answer, with a way to insert it', () => {
    const one = sharedOf(AZURE_EA);
    const card = proposalOf([one], 'en', context.translate.en);
    expect(textsOf(card)).to.deep.equal(textsOf(one.card));
    expect(submits(card).map(({ at }) => at.data)).to.deep.equal([{ share: AZURE_EA }]);
  });

  it('of several cases has a line to choose for each, with its verdict', () => {
    const several = ['support', 'move'].map((goal) => sharedOf({ ...AZURE_EA, goal } as Facts)); // values of goal
    const card = proposalOf(several, 'en', context.translate.en);
    expect(submits(card).map(({ at }) => at.data)).to.deep.equal(
      several.map(({ facts }) => ({ share: facts })),
    );
    for (const { title, verdict } of several) expect(textsOf(card)).to.include.members([title, verdict]);
    expect(officialFaults(card)).to.deep.equal([]);
    expect(lint(card).filter(({ rule }) => rule !== 'tap')).to.deep.equal([]);
  });
});
