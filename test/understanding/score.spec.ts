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
  TUNING,
  understand,
} from './messages.ts';
import { aggregate, type Frame, type Gold } from './score.mjs';

/** Percentages, a little below and above what was reached. */
type Limits = { exact: number; harmful: number; wrongAnswer: number };

const RULED: Limits = { exact: 90, harmful: 2.5, wrongAnswer: 2 };
const LEARNED: Limits = { exact: 86, harmful: 6, wrongAnswer: 2 };

const frames = new Map<string, Frame>();

/** Messages are in several of the files and sets that are scored, and read once. */
function frameIn(text: string): Frame {
  const frame = frames.get(text) ?? frameOf(understand(text));
  frames.set(text, frame);
  return frame;
}

function scored(gold: Gold[]) {
  return aggregate(gold, new Map(gold.map(({ id, text }) => [id, frameIn(text)])));
}

function itScores(name: string, gold: Gold[], { exact, harmful, wrongAnswer }: Limits): void {
  it(`reads ${name} at ${exact} % exactly right or better, with ${harmful} % harmful or less`, () => {
    const score = scored(gold);
    expect(100 * score.exactFrame).to.be.at.least(exact);
    expect(100 * score.harmful).to.be.at.most(harmful);
    expect(100 * score.wrongAnswer).to.be.at.most(wrongAnswer);
  });
}

describe('scores', function () {
  this.timeout(120_000);

  itScores('dev.jsonl', DEV, { exact: 98, harmful: 1, wrongAnswer: 0 });
  itScores('tuning.jsonl', TUNING, { exact: 98, harmful: 0.5, wrongAnswer: 0.2 });
  for (const [name, gold] of Object.entries(BATCHES)) itScores(name, gold, isUnruled(name) ? LEARNED : RULED);

  // Never tune to these: they are the estimate for messages nobody has seen.
  itScores('frozen.jsonl', FROZEN, { exact: 87, harmful: 4, wrongAnswer: 2 });
  itScores('frozen-2.jsonl', FROZEN_2, { exact: 90, harmful: 2, wrongAnswer: 1.5 });
  itScores('frozen-3.jsonl', FROZEN_3, { exact: 87, harmful: 2.5, wrongAnswer: 1 });

  const unseen = [...FROZEN, ...FROZEN_2, ...FROZEN_3];
  for (const [name, gold] of Object.entries({ frozen: unseen, seen: SEEN })) {
    it(`reads English and Spanish equally well, but for 3 points of exactness and 2 of harm: ${name}`, () => {
      const [en, es] = ['en', 'es'].map((lang) => scored(gold.filter((one) => one.lang === lang)));
      expect(100 * Math.abs((en?.exactFrame ?? 0) - (es?.exactFrame ?? 0))).to.be.below(3);
      expect(100 * Math.abs((en?.harmful ?? 0) - (es?.harmful ?? 0))).to.be.below(2);
    });
  }
});
