import { expect } from 'chai';
import {
  BATCHES,
  DEV,
  FROZEN,
  FROZEN_2,
  FROZEN_3,
  frameOf,
  isUnruled,
  SEEN,
  TRIAL,
  TUNING,
  understand,
} from './messages.ts';
import { aggregate, type Gold } from './score.mjs';

/** Percentages, a little below and above what was reached. */
type Limits = { exact: number; harmful: number; wrongAnswer: number };

const RULED: Limits = { exact: 90, harmful: 2.5, wrongAnswer: 2 };
const LEARNED: Limits = { exact: 86, harmful: 6, wrongAnswer: 2 };

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
  for (const [name, gold] of Object.entries(BATCHES)) itScores(name, gold, isUnruled(name) ? LEARNED : RULED);

  // Messages that had been read wrongly, and what stands beside them: hard ones alone.
  itScores('trial.jsonl', TRIAL, { exact: 60, harmful: 25, wrongAnswer: 12 });

  // Never tune to these: they are the estimate for messages nobody has seen.
  itScores('frozen.jsonl', FROZEN, { exact: 84.5, harmful: 5, wrongAnswer: 2 });
  itScores('frozen-2.jsonl', FROZEN_2, { exact: 90, harmful: 2, wrongAnswer: 1 });
  itScores('frozen-3.jsonl', FROZEN_3, { exact: 88.5, harmful: 3, wrongAnswer: 1 });

  for (const [name, gold] of Object.entries({ frozen: [...FROZEN, ...FROZEN_2, ...FROZEN_3], seen: SEEN })) {
    it(`reads English and Spanish equally well: ${name}`, () => {
      const exactIn = (lang: string) => 100 * scored(gold.filter((one) => one.lang === lang)).exactFrame;
      expect(Math.abs(exactIn('en') - exactIn('es'))).to.be.below(3);
    });
  }
});
