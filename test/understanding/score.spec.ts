import { expect } from 'chai';
import { BATCHES, DEV, FROZEN, frameOf, TUNING, understand } from './messages.ts';
import { aggregate, type Gold } from './score.mjs';

/** Percentages, a little below and above what was reached. */
type Limits = { exact: number; harmful: number; wrongAnswer: number };

const REACHED: Limits = { exact: 93, harmful: 2.5, wrongAnswer: 2 };

function scored(gold: Gold[]) {
  return aggregate(gold, new Map(gold.map(({ id, text }) => [id, frameOf(understand(text))])));
}

function itScores(name: string, gold: Gold[], { exact, harmful, wrongAnswer }: Limits): void {
  it(`reads ${name} at ${exact} % exactly right or better, with ${harmful} % harmful or less`, () => {
    const score = scored(gold);
    expect(100 * score.exactFrame).to.be.at.least(exact);
    expect(100 * score.harmful).to.be.at.most(harmful);
    expect(100 * score.wrongAnswer).to.be.at.most(wrongAnswer);
  });
}

describe('scores', () => {
  itScores('dev.jsonl', DEV, { exact: 98, harmful: 1, wrongAnswer: 0 });
  itScores('tuning.jsonl', TUNING, { exact: 98, harmful: 0.5, wrongAnswer: 0.2 });
  for (const [name, gold] of Object.entries(BATCHES)) itScores(name, gold, REACHED);

  // Never tune to this one: it is the estimate for messages nobody has seen.
  itScores('frozen.jsonl', FROZEN, { exact: 74, harmful: 11, wrongAnswer: 5 });

  it('reads English and Spanish equally well', () => {
    const all = [...DEV, ...TUNING, ...Object.values(BATCHES).flat()];
    const exactIn = (lang: string) => 100 * scored(all.filter((gold) => gold.lang === lang)).exactFrame;
    expect(Math.abs(exactIn('en') - exactIn('es'))).to.be.below(3);
  });
});
