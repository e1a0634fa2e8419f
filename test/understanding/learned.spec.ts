import { expect } from 'chai';
import { createModel } from '../../dialogs/understand/learned/linearModel.ts';
import { LEARNED } from '../../dialogs/understand/learned/scores.ts';
import { settledGoals, settledIntent } from '../../dialogs/understand/learned/secondOpinion.ts';
import { learn } from './learn.ts';
import { regress } from './logisticRegression.ts';
import { SEEN, understand } from './messages.ts';

const INTENTS = [
  'ask_procedure',
  'change_answer',
  'change_language',
  'contact_human',
  'explain',
  'help',
  'learn',
  'out_of_scope',
  'restart',
  'sell_to_csp',
  'smalltalk_greeting',
];

describe('what is learned', () => {
  it('is what training gives: run npm run understand:train', function () {
    this.timeout(120_000);
    expect(learn(SEEN)).to.deep.equal(LEARNED);
  });

  it('has the classes that the reader knows', () => {
    expect(LEARNED.intent.classes).to.deep.equal(INTENTS);
    expect(LEARNED.goal.classes).to.deep.equal(['both', 'move', 'none', 'support']);
    expect(LEARNED.seller.classes).to.deep.equal(['origin', 'other', 'outside']);
  });

  it('has nothing to say of words that nobody wrote', () => {
    for (const text of ['blah', 'qwertz asdf', 'xyzzy plugh frobnicate']) {
      expect(understand(text)).to.include({ intent: 'out_of_scope', goal: null, origin: null });
    }
  });

  it('tells a sale by its words, without any that a rule names', () => {
    const said = 'our colleagues in Leeds hold the same accreditation and would like our surplus licences';
    expect(understand(said).intent).to.equal('sell_to_csp');
  });
});

describe('a second opinion', () => {
  it('counts where rules say nothing in particular, and only when sure where they do', () => {
    expect(settledIntent('ask_procedure', { value: 'sell_to_csp', share: 0.5 })).to.equal('sell_to_csp');
    expect(settledIntent('sell_to_csp', { value: 'ask_procedure', share: 0.5 })).to.equal('sell_to_csp');
    expect(settledIntent('sell_to_csp', { value: 'ask_procedure', share: 0.9 })).to.equal('ask_procedure');
    expect(settledIntent('out_of_scope', { value: 'ask_procedure', share: 0.5 })).to.equal('out_of_scope');
  });

  it('never changes a goal that was read, and adds none that is unsure', () => {
    expect(settledGoals(['move'], { value: 'support', share: 1 })).to.deep.equal(['move']);
    expect(settledGoals([], { value: 'support', share: 0.4 })).to.deep.equal([]);
    expect(settledGoals([], { value: 'support', share: 0.9 })).to.deep.equal(['support']);
    expect(settledGoals([], { value: 'both', share: 0.9 })).to.deep.equal([]);
  });
});

describe('a regression', () => {
  const examples = ['ab', 'ac', 'bc', 'bd', 'ad', 'cd'].flatMap((letters) =>
    Array.from({ length: 5 }, () => ({
      features: new Set(letters),
      label: letters.includes('a') ? 'yes' : 'no',
    })),
  );

  it('learns what tells the classes apart', () => {
    const weights = regress(examples);
    const score = createModel(weights);
    for (const { features, label } of examples) {
      expect(score(features)[weights.classes.indexOf(label)]).to.be.above(0.7);
    }
  });

  it('gives shares that add up to 1, and equal ones for what it does not know', () => {
    const score = createModel(regress(examples));
    expect([...score(new Set(['a', 'b']))].reduce((sum, share) => sum + share)).to.be.closeTo(1, 1e-9);
    expect([...score(new Set(['z']))]).to.deep.equal([0.5, 0.5]);
  });
});
