import { expect } from 'chai';
import { chooseRule, nextRules } from '../../../dialogs/learn/chooseRule.ts';
import { curriculumOf } from '../../../dialogs/learn/curriculum.ts';
import { type Learning, learned, newLearning } from '../../../dialogs/learn/progress.ts';
import { seeded } from '../../support/chance.ts';
import { edition } from '../../support/edition.ts';

const START = Date.UTC(2026, 0, 5, 9);
const MINUTE = 60_000;
const { rules } = curriculumOf(edition);

/** Ten questions, all of one answer; gives the rules in the order in which they were asked. */
function session(before: Learning, right: boolean, from: number): { learning: Learning; asked: string[] } {
  const random = seeded(from % 1000);
  let learning = before;
  const asked: string[] = [];
  for (let number = 0; number < 10; number += 1) {
    const at = new Date(from + number * MINUTE);
    const missed = right ? [] : [...new Set(asked)];
    const latest = [...new Set(asked.toReversed())].toReversed();
    const rule = chooseRule(learning, edition, { asked: latest, missed }, at, random);
    asked.push(rule);
    learning = learned(learning, { rule, outcome: null, right }, at);
  }
  return { learning, asked };
}

describe('the choice of rules', () => {
  it('goes round in further sessions of a day, instead of asking the same ones again', () => {
    let learning = newLearning(edition);
    const sessions: string[][] = [];
    for (let number = 0; number < 5; number += 1) {
      const after = session(learning, true, START + number * 30 * MINUTE);
      learning = after.learning;
      sessions.push(after.asked);
    }
    const counts = rules.map((rule) => sessions.flat().filter((asked) => asked === rule).length);
    expect(Math.max(...counts) - Math.min(...counts)).to.be.at.most(1);
  });

  it('lets three others come before a rule that was missed, also where everything is missed', () => {
    const first = session(newLearning(edition), false, START);
    const second = session(first.learning, false, START + 30 * MINUTE);
    const third = session(second.learning, false, START + 60 * MINUTE);
    for (const { asked } of [first, second, third])
      for (const [index, rule] of asked.entries())
        expect(asked.slice(Math.max(0, index - 3), index)).not.to.include(rule);
  });
});

describe('what to practise next', () => {
  const at = new Date(START);
  const later = new Date(START + MINUTE);

  it('is what was missed before what was right, whenever that was', () => {
    const [right = '', wrong = '', ...others] = rules;
    let learning = newLearning(edition);
    for (const rule of others) learning = learned(learning, { rule, outcome: null, right: true }, at);
    learning = learned(learning, { rule: right, outcome: null, right: true }, at);
    learning = learned(learning, { rule: wrong, outcome: null, right: false }, later);
    expect(nextRules(learning, edition, later)[0]).to.equal(wrong);
    expect(nextRules(learning, edition, new Date(START + 86_400_000))[0]).to.equal(wrong);
  });

  it('is there for a newcomer too, and new rules come before what was right', () => {
    const [first = '', second = ''] = rules;
    const nothing = newLearning(edition);
    expect(nextRules(nothing, edition, at)).to.deep.equal(rules);
    const begun = learned(nothing, { rule: first, outcome: null, right: true }, at);
    expect(nextRules(begun, edition, later)[0]).to.equal(second);
  });
});
