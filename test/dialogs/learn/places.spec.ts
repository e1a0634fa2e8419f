import { expect } from 'chai';
import { LESSONS } from '../../../dialogs/learn/tour.ts';
import { answers, exerciseIn, learner, markIn, PRACTICE } from '../../support/learner.ts';
import type { Talk } from '../../support/talk.ts';

/** Somebody who answered some questions of a session and is asked the next. */
function inPractice(questions: number): Talk {
  const talk = learner().taps(PRACTICE);
  for (let number = 1; number < questions; number += 1) answers(talk, number % 2 > 0).taps({ do: 'proceed' });
  return talk;
}

const placeOf = (talk: Talk) => exerciseIn(talk).where;

describe('what was begun of the lessons', () => {
  it('keeps its place while the other is taken up, the tour as well as practice', () => {
    const talk = inPractice(4);
    const { exercise } = exerciseIn(talk);
    answers(talk.types('tour'), true).taps({ do: 'proceed' });
    expect(placeOf(talk)).to.deep.equal({ kind: 'tour', number: 2, total: 5 });
    talk.types('practice');
    expect(exerciseIn(talk)).to.deep.include({ exercise, where: { kind: 'practice', number: 4, total: 10 } });
    talk.types('tour');
    expect(exerciseIn(talk).lesson?.id).to.equal(LESSONS[1]);
    talk.types('words').taps(PRACTICE).types('tour');
    expect(placeOf(talk)).to.deep.equal({ kind: 'tour', number: 2, total: 5 });
  });

  it('is not begun anew by the rule of a real answer, which is asked next', () => {
    const open = inPractice(4).types('azure from ea').taps({ do: 'practise-this' });
    expect(placeOf(open)).to.include({ kind: 'practice', number: 4 });
    const marked = answers(inPractice(4), true).types('azure from ea').taps({ do: 'practise-this' });
    expect(placeOf(marked)).to.include({ kind: 'practice', number: 5 });
    const { right } = markIn(answers(marked, true));
    expect(right).to.equal(4);
    const last = answers(inPractice(10), true).types('azure from ea').taps({ do: 'practise-this' });
    expect(placeOf(last)).to.include({ kind: 'practice', number: 1 });
    for (const talk of [open, last])
      expect(['MC17-06', 'MC17-12']).to.include(exerciseIn(talk).exercise.rule);
    const touring = learner().types('tour', 'azure from ea', 'practise this', 'tour');
    expect(placeOf(touring)).to.include({ kind: 'tour', number: 1 });
  });
});

describe('a look at the words', () => {
  for (const part of ['tour', 'practice']) {
    it(`leads back to the question it interrupted, of ${part}`, () => {
      const talk = learner().types('ea', part);
      const { exercise } = exerciseIn(talk);
      expect(talk.types('words').reply.canGoBack).to.equal(true);
      expect(exerciseIn(talk.taps({ do: 'back' })).exercise).to.deep.equal(exercise);
      talk.taps({ do: 'learn', part: 'words' }, { do: 'learn', part: 'words' }, { do: 'back' });
      expect(exerciseIn(talk).exercise).to.deep.equal(exercise);
      talk.types('words', part, 'back').asks('kind');
    });
  }

  it('leads back to what an answer came to, and to the menu', () => {
    const talk = answers(learner().taps(PRACTICE), true);
    const { marked } = markIn(talk);
    expect(markIn(talk.types('words', 'back')).marked).to.deep.equal(marked);
    expect(learner().types('learn', 'words', 'back').show.view).to.equal('learn');
  });
});
