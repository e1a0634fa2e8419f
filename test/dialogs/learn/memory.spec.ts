import { expect } from 'chai';
import {
  chanceOf,
  dayOf,
  isDue,
  isKnown,
  type Memory,
  recalled,
  strengthOf,
} from '../../../dialogs/learn/memory.ts';

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 9);
const at = (days: number) => new Date(START + days * DAY);

/** Answers right whenever the rule is due. */
function learnedWell(times: number): Memory[] {
  const memories: Memory[] = [];
  for (let day = 0; memories.length < times; day += 1) {
    const before = memories.at(-1);
    if (!before || isDue(before, at(day))) memories.push(recalled(before, true, at(day)));
  }
  return memories;
}

describe('the memory of a rule', () => {
  it('lasts longer with each right answer, and is known when it lasts for a week', () => {
    const memories = learnedWell(4);
    const gaps = memories.map(({ due, last }) => dayOf(due) - dayOf(last));
    for (const [index, gap] of gaps.entries()) expect(gap).to.be.greaterThan(gaps[index - 1] ?? 0);
    expect(memories.map(isKnown).slice(0, 2)).to.deep.equal([false, true]);
    expect(memories.map(strengthOf).at(-1)).to.equal(100);
  });

  it('comes back soon after a wrong answer, which is counted', () => {
    const [first, second] = learnedWell(2);
    const missed = recalled(second, false, at(30));
    expect(dayOf(missed.due) - dayOf(missed.last)).to.be.at.most(2);
    expect(isKnown(missed)).to.equal(false);
    expect(missed).to.include({ right: 2, wrong: 1 });
    expect(first).to.include({ right: 1, wrong: 0 });
  });

  it('is due from the morning of its day on, however late in the day it was learned', () => {
    const late = recalled(undefined, true, new Date(Date.UTC(2026, 0, 5, 23, 59)));
    const day = new Date(dayOf(late.due) * DAY);
    expect(isDue(late, day)).to.equal(true);
    expect(isDue(late, new Date(day.getTime() - 1))).to.equal(false);
  });

  it('gains nothing by being asked again on the same day', () => {
    const once = recalled(undefined, true, at(0));
    const twice = recalled(once, true, new Date(START + 60_000));
    expect(twice.stability).to.be.closeTo(once.stability, 0.01);
  });

  it('fades: nine in ten when it is due, less afterwards', () => {
    const memory = learnedWell(3)[2];
    if (!memory) throw new Error('no memory');
    expect(chanceOf(memory, new Date(memory.due))).to.be.closeTo(0.9, 0.02);
    expect(chanceOf(memory, new Date(memory.due + 60 * DAY))).to.be.lessThan(0.86);
  });

  it('is due at once, and not known, where the rule changed; an answer settles that', () => {
    const changed = { ...recalled(undefined, true, at(0)), stability: 50, changed: true };
    expect(isDue(changed, at(1))).to.equal(true);
    expect(isKnown(changed)).to.equal(false);
    expect(recalled(changed, true, at(1)).changed).to.equal(false);
  });
});
