import { expect } from 'chai';
import { curriculumOf } from '../../../dialogs/learn/curriculum.ts';
import type { Exercise } from '../../../dialogs/learn/exercise.ts';
import { makeExercise } from '../../../dialogs/learn/makeExercise.ts';
import { wantedOf } from '../../../dialogs/learn/mark.ts';
import { checkOf, LESSONS } from '../../../dialogs/learn/tour.ts';
import { admits } from '../../../policy/condition.ts';
import { consult } from '../../../policy/consult.ts';
import { type Facts, VOCABULARY } from '../../../policy/facts.ts';
import { seeded } from '../../support/chance.ts';
import { edition } from '../../support/edition.ts';

const PER_RULE = 400;

const made: Exercise[] = curriculumOf(edition).rules.flatMap((rule, index) => {
  const random = seeded(index + 300);
  return Array.from({ length: PER_RULE }, () =>
    makeExercise(edition, rule, () => ({ right: 0, wrong: 0 }), random),
  );
});
const exercises = [...made, ...LESSONS.map((lesson) => checkOf(lesson, edition))];

/** The cases that an exercise tells of. */
function casesOf(exercise: Exercise): Facts[] {
  return exercise.ask === 'which' ? [exercise.facts, exercise.other.facts] : [exercise.facts];
}

/** Every case with an outcome that is marked as wrong for it. */
function markedWrong(exercise: Exercise): { facts: Facts; outcome: string }[] {
  const { ask, facts } = exercise;
  const [wanted] = wantedOf(edition, exercise);
  if (ask === 'outcome')
    return exercise.options.filter((option) => option !== wanted).map((outcome) => ({ facts, outcome }));
  if (ask === 'claim') return wanted === 'false' ? [{ facts, outcome: exercise.claim }] : [];
  if (ask !== 'which') return [];
  return [{ facts: wanted === 'first' ? exercise.other.facts : facts, outcome: exercise.outcome }];
}

describe('what an exercise marks as wrong', () => {
  const wrong = exercises.flatMap(markedWrong);

  it('is said by no gate that stops the case as well', () => {
    expect(wrong.length).to.be.greaterThan(4000);
    for (const { facts, outcome } of wrong) {
      const stopping = edition.gates.filter(({ when }) => admits(when, facts)).map((gate) => gate.outcome);
      expect(stopping, JSON.stringify(facts)).not.to.include(outcome);
    }
  });

  it('is not the first step of what is right', () => {
    for (const { facts, outcome } of wrong) {
      if (outcome !== 'request-reseller-relationship') continue;
      const consultation = consult(edition, facts);
      const [first] = consultation.status === 'answered' ? consultation.row.steps : [];
      expect(first?.act, JSON.stringify(facts)).not.to.equal('request-relationship');
    }
    const asked = wrong.filter(({ outcome }) => outcome === 'request-reseller-relationship');
    expect(asked.length).to.be.greaterThan(100);
  });
});

describe('the cases of exercises', () => {
  it('are all that the edition decides', () => {
    const decided = VOCABULARY.origin.flatMap((origin) =>
      VOCABULARY.kind.map((kind) => ({ origin, kind, goal: 'sell-to-csp', cloud: 'other' })),
    );
    const taught = curriculumOf(edition).all.map(({ facts }) => facts);
    expect(taught).to.deep.include.members(decided);
  });

  it('are seldom such that there are two opinions about them', () => {
    const isDisputed = (facts: Facts) =>
      edition.gates.filter(({ when }) => admits(when, facts)).length > 1 ||
      (facts.kind === 'neither' && facts.cloud !== undefined);
    const disputed = exercises.filter((exercise) => casesOf(exercise).some(isDisputed));
    expect(disputed.length).to.be.within(1, 0.05 * exercises.length);
  });

  it('are rarely about a product of neither kind', () => {
    const other = exercises.filter((exercise) => casesOf(exercise).some(({ kind }) => kind === 'neither'));
    expect(other.length).to.be.within(1, 0.06 * exercises.length);
  });
});
