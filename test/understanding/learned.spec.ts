import { expect } from 'chai';
import { createModel } from '../../dialogs/understand/learned/linearModel.ts';
import { PARTS } from '../../dialogs/understand/learned/programs.ts';
import { type GoalSaid, LEARNED, type Shares } from '../../dialogs/understand/learned/scores.ts';
import { SURENESS, settledGoals, settledIntent } from '../../dialogs/understand/learned/settle.ts';
import type { Intent } from '../../dialogs/understand/understood.ts';
import { VOCABULARY } from '../../policy/facts.ts';
import { learn } from './learn.ts';
import { regress } from './logisticRegression.ts';
import { LESSONS, understand } from './messages.ts';

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
    this.timeout(300_000);
    expect(learn(LESSONS)).to.deep.equal(LEARNED);
  });

  it('has the classes that the reader knows', () => {
    expect(LEARNED.intent.classes).to.deep.equal(INTENTS);
    expect(LEARNED.goal.classes).to.deep.equal(['both', 'move', 'none', 'support']);
    expect([...VOCABULARY.origin, ...PARTS, 'none', 'several']).to.include.members(LEARNED.origin.classes);
    expect(LEARNED.seller.classes).to.deep.equal(['origin', 'other', 'outside']);
  });

  it('has nothing to say of words that nobody wrote', () => {
    for (const text of ['blah', 'qwertz asdf', 'xyzzy plugh frobnicate']) {
      expect(understand(text)).to.include({ intent: 'out_of_scope', goal: null, origin: null });
    }
  });

  it('suspects a sale by its words, without any that a rule names', () => {
    const said = 'our colleagues in Leeds hold the same accreditation and would like our surplus licences';
    expect([understand(said).intent].flat()).to.include('sell_to_csp');
  });
});

function intents(shares: Partial<Shares<Intent>>): Shares<Intent> {
  return { ...(Object.fromEntries(INTENTS.map((intent) => [intent, 0])) as Shares<Intent>), ...shares }; // all of them
}

describe('what is settled', () => {
  const goals = (shares: Partial<Shares<GoalSaid>>) => ({ both: 0, move: 0, none: 0, support: 0, ...shares });

  it('is an intent that is sure, and two where none is', () => {
    const unsure = { sell_to_csp: SURENESS.intent - 0.1, ask_procedure: 0.3 };
    expect(settledIntent('ask_procedure', intents({ sell_to_csp: 0.9 }), SURENESS)).to.equal('sell_to_csp');
    expect(settledIntent('ask_procedure', intents(unsure), SURENESS)).to.deep.equal([
      'sell_to_csp',
      'ask_procedure',
    ]);
  });

  it('leaves a sale open that is only suspected, whatever else is sure', () => {
    const shares = intents({ ask_procedure: 0.7, sell_to_csp: SURENESS.suspectedSale });
    expect(settledIntent('ask_procedure', shares, SURENESS)).to.deep.equal(['ask_procedure', 'sell_to_csp']);
  });

  it('is an intent that does nothing, however unsure, and among those the one that rules name', () => {
    const shares = intents({ help: 0.45, explain: 0.4 });
    expect(settledIntent('explain', intents({ help: 0.3 }), SURENESS)).to.equal('out_of_scope');
    expect(settledIntent('ask_procedure', shares, SURENESS)).to.equal('help');
    expect(settledIntent('smalltalk_greeting', shares, SURENESS)).to.equal('smalltalk_greeting');
    expect(settledIntent('out_of_scope', shares, SURENESS)).to.equal('help');
  });

  it('is a new or a changed answer, though not which of them, where both take facts', () => {
    const shares = intents({ change_answer: 0.45, ask_procedure: 0.4 });
    expect(settledIntent('ask_procedure', shares, SURENESS)).to.equal('change_answer');
  });

  it('is a goal that is sure, and none that is not', () => {
    expect(settledGoals([], goals({ support: 0.9 }), SURENESS)).to.deep.equal(['support']);
    expect(settledGoals(['move'], goals({ support: 0.4, none: 0.3 }), SURENESS)).to.deep.equal([]);
    expect(settledGoals([], goals({ none: 0.9 }), SURENESS)).to.deep.equal([]);
  });

  it('is both goals where rules read both', () => {
    const shares = goals({ both: 0.9 });
    expect(settledGoals(['support', 'move'], shares, SURENESS)).to.deep.equal(['support', 'move']);
    expect(settledGoals(['support'], shares, SURENESS)).to.deep.equal([]);
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
