import { expect } from 'chai';
import { curriculumOf } from '../../../dialogs/learn/curriculum.ts';
import { type Asked, type Exercise, exerciseSchema, optionsOf } from '../../../dialogs/learn/exercise.ts';
import { makeExercise } from '../../../dialogs/learn/makeExercise.ts';
import { mark } from '../../../dialogs/learn/mark.ts';
import { type Answered, consult } from '../../../policy/consult.ts';
import { OUTCOMES } from '../../../policy/edition.ts';
import { type Facts, VOCABULARY } from '../../../policy/facts.ts';
import { FORMS } from '../../cards/learn/forms.ts';
import { combinations, SAID_OR_NOT } from '../../support/cases.ts';
import { seeded } from '../../support/chance.ts';
import { edition } from '../../support/edition.ts';

const PER_RULE = 400;
const never = () => ({ right: 0, wrong: 0 });
const { rules, cases } = curriculumOf(edition);

const exercises: Exercise[] = rules.flatMap((rule, index) => {
  const random = seeded(index + 1);
  return Array.from({ length: PER_RULE }, () => makeExercise(edition, rule, never, random));
});
const of = <A extends Asked>(ask: A) =>
  exercises.filter((exercise): exercise is Extract<Exercise, { ask: A }> => exercise.ask === ask);

function answered(facts: Facts): Answered {
  const consultation = consult(edition, facts);
  if (consultation.status === 'asking') throw new Error(`open: ${JSON.stringify(facts)}`);
  return consultation;
}

/** What is right by the policy alone, found in another way than by what is tested. */
function isRight(exercise: Exercise, option: string): boolean {
  switch (exercise.ask) {
    case 'outcome':
      return option === answered(exercise.facts).outcome;
    case 'claim':
      return (answered(exercise.facts).outcome === exercise.claim) === (option === 'true');
    case 'which': {
      const facts = option === 'first' ? exercise.facts : exercise.other.facts;
      return answered(facts).outcome === exercise.outcome;
    }
    case 'missing': {
      const consultation = consult(edition, exercise.facts);
      return option === (consultation.status === 'asking' ? consultation.fact : 'none');
    }
    case 'order':
      return option === 'step-1';
  }
}

/** The case that somebody thought of who picked this option, and what they took the policy to say to it. */
function supposedIn(exercise: Exercise, option: string): Facts {
  return exercise.ask === 'which' && option === 'second' ? exercise.other.facts : exercise.facts;
}

function claimedIn(exercise: Exercise, option: string): string {
  if (exercise.ask === 'claim') return exercise.claim;
  return exercise.ask === 'which' ? exercise.outcome : option;
}

describe('the exercises', () => {
  it('are of every type and about every rule that decides anything', () => {
    for (const ask of ['outcome', 'order', 'missing', 'claim', 'which'] as const)
      expect(of(ask).length, ask).to.be.greaterThan(150);
    const cited = [...edition.gates, ...edition.rows].flatMap(({ because }) => because);
    const ids = new Set(cited.map((one) => (typeof one === 'string' ? one : one.rule)));
    expect(rules).to.have.members([...ids]);
  });

  it('are plain data of a fixed shape, and train a rule that their case cites', () => {
    for (const exercise of exercises) {
      expect(exerciseSchema.parse(JSON.parse(JSON.stringify(exercise)))).to.deep.equal(exercise);
      if (exercise.ask === 'missing') continue;
      const taught = exercise.ask === 'which' ? [exercise.facts, exercise.other.facts] : [exercise.facts];
      expect(taught.some((facts) => answered(facts).rules.includes(exercise.rule))).to.equal(true);
    }
  });

  it('are marked as the policy says, whichever option is picked, and exactly one is right', () => {
    for (const exercise of exercises) {
      if (exercise.ask === 'order') continue;
      const marks = optionsOf(exercise).map((option) => ({ option, ...mark(edition, exercise, [option]) }));
      for (const { option, right } of marks) expect(right).to.equal(isRight(exercise, option));
      expect(marks.filter(({ right }) => right)).to.have.length(1);
    }
  });

  it('ask for the order of steps of Azure alone, and only their own order is right', () => {
    for (const exercise of of('order')) {
      const { row } = answered(exercise.facts);
      expect(exercise.facts.kind).to.equal('usage-based');
      const order = row.steps.map((_, index) => `step-${index + 1}`);
      expect([...exercise.options].sort()).to.deep.equal(order);
      expect(mark(edition, exercise, order.slice(0, -1)).right).to.equal(true);
      expect(mark(edition, exercise, order.toReversed().slice(0, -1)).right).to.equal(false);
      const cancel = row.steps.findIndex(({ act }) => act === 'cancel');
      if (cancel >= 0) expect(order[cancel]).to.equal(order.at(-1));
    }
  });

  it('leave nothing else open where they ask what is missing', () => {
    for (const { facts } of of('missing')) {
      const consultation = consult(edition, facts);
      if (consultation.status === 'answered') continue;
      const { fact, options } = consultation;
      for (const option of options)
        expect(consult(edition, { ...facts, [fact]: option }).status).to.equal('answered');
    }
  });

  it('tell only stories that the tests read', () => {
    for (const exercise of exercises) {
      expect(exercise.seed).to.be.below(FORMS);
      if (exercise.ask === 'which') expect(exercise.other.seed).to.be.below(FORMS);
    }
  });

  it('tell two customers apart by one fact of the case', () => {
    for (const { facts, other } of of('which')) {
      const differing = (['origin', 'kind', 'goal', 'cloud'] as const).filter(
        (fact) => facts[fact] !== other.facts[fact],
      );
      expect(differing).to.have.length(1);
    }
  });

  it('name one fact that would have made a wrong answer right, and it would', () => {
    const marks = exercises.flatMap((exercise) =>
      optionsOf(exercise).map((option) => ({ exercise, option, ...mark(edition, exercise, [option]) })),
    );
    const named = marks.filter(({ had }) => had !== null);
    expect(named.length).to.be.greaterThan(1000);
    for (const { exercise, option, had, right } of named) {
      expect(right).to.equal(false);
      const facts = { ...supposedIn(exercise, option), ...(had && { [had.fact]: had.to }) };
      expect(answered(facts).outcome).to.equal(claimedIn(exercise, option));
    }
  });

  it('can be about every case there is', () => {
    const random = seeded(99);
    const met = new Set<string>();
    const keyOf = ({ origin, kind, goal }: Facts) => `${origin} ${kind} ${goal}`;
    for (let turn = 0; turn < 40_000; turn += 1)
      for (const rule of rules.slice(turn % rules.length, (turn % rules.length) + 1))
        met.add(keyOf(makeExercise(edition, rule, never, random).facts));
    const decided = [...cases.values()].flat().map(({ facts }) => keyOf(facts));
    expect([...new Set(decided)].filter((key) => !met.has(key))).to.deep.equal([]);
  });

  it('are more often about what was confused', () => {
    const share = (wrong: number) => {
      const random = seeded(5);
      const confusion = (outcome: string) =>
        outcome === 'confirm-azure-row' ? { right: 1, wrong } : { right: 9, wrong: 0 };
      const made = Array.from({ length: 600 }, () => makeExercise(edition, 'MC17-07', confusion, random));
      const about = made.filter(
        ({ ask, facts }) => ask !== 'missing' && answered(facts).outcome === 'confirm-azure-row',
      );
      return about.length;
    };
    expect(share(9)).to.be.greaterThan(share(0) * 1.2);
  });
});

describe('marking, over the whole space of facts', () => {
  it('never says anything else than the policy', () => {
    let marked = 0;
    for (const facts of combinations(SAID_OR_NOT)) {
      const consultation = consult(edition, facts);
      if (consultation.status === 'asking') continue;
      const exercise: Exercise = { ask: 'outcome', rule: 'MC17-01', facts, seed: 0, options: [...OUTCOMES] };
      for (const option of OUTCOMES) {
        const { right, wanted } = mark(edition, exercise, [option]);
        expect(right).to.equal(option === consultation.outcome);
        expect(wanted).to.deep.equal([consultation.outcome]);
      }
      marked += 1;
    }
    expect(marked).to.be.greaterThan(VOCABULARY.origin.length * VOCABULARY.kind.length * 40);
  });
});
