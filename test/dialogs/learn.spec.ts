import { expect } from 'chai';
import { curriculumOf } from '../../dialogs/learn/curriculum.ts';
import { LESSONS } from '../../dialogs/learn/tour.ts';
import { LANGUAGES, type Language } from '../../policy/facts.ts';
import { seeded } from '../support/chance.ts';
import { edition } from '../support/edition.ts';
import {
  answers,
  exerciseIn,
  labelsOf,
  learner,
  markIn,
  PRACTICE,
  practises,
  progressIn,
} from '../support/learner.ts';
import { Talk } from '../support/talk.ts';

const DAY = 86_400_000;

/** Every way to name an option of the first question, as it stands on the card. */
function nameable(seed: number, language: Language) {
  const talk = learner(seed, language).taps(PRACTICE);
  const { options, exercise } = exerciseIn(talk);
  return labelsOf(talk.reply).flatMap((label, index) => {
    // Steps are whole sentences, which are chosen by their number.
    const words = exercise.ask === 'order' ? [] : [label, label.toUpperCase()];
    return [`${index + 1}`, ...words].map((text) => ({ seed, text, option: options[index] }));
  });
}

function pickedBy({ show }: Talk): string[] {
  return show.view === 'exercise' ? show.picked : show.view === 'marked' ? show.marked.picked : [];
}

describe('learning', () => {
  it('is offered by the welcome, and opened by its line, its number or its words', () => {
    expect(new Talk().types('hi').choices.at(-1)).to.deep.equal({ learn: true });
    for (const text of ['8', 'learn the rules', 'teach me', 'aprender las reglas', 'quiero aprender'])
      expect(new Talk().types('hi', text).show, text).to.include({ view: 'learn', toured: 0, known: 0 });
  });

  it('leaves the case as it was, and Back returns to it', () => {
    const talk = learner().types('ea').asks('kind');
    practises(talk).taps({ do: 'back' }).asks('kind').knows({ origin: 'ea' });
  });

  it('is left for a real question, and not for a word that answers nothing', () => {
    const talk = learner().types('practice');
    talk.types('banana').says('missed-lesson');
    talk.types('azure').says('missed-lesson');
    expect(talk.show.view).to.equal('exercise');
    talk.types('a customer has azure from an ea').answers('recreate-azure-subscription');
  });
});

describe('the tour', () => {
  it('goes through five ideas, is left and resumed, and does not count as known', () => {
    const talk = learner().types('tour');
    for (const [index, id] of LESSONS.slice(0, 2).entries()) {
      expect(exerciseIn(talk)).to.deep.include({ where: { kind: 'tour', number: index + 1, total: 5 } });
      expect(exerciseIn(talk).lesson?.id).to.equal(id);
      answers(talk, index > 0).taps({ do: 'proceed' });
    }
    talk.types('back', 'ea', 'tour');
    expect(exerciseIn(talk).lesson?.id).to.equal(LESSONS[2]);
    for (const _ of LESSONS.slice(2)) answers(talk, true).taps({ do: 'proceed' });
    talk.says('toured');
    expect(talk.show).to.deep.include({ view: 'learn', toured: 5, known: 0, unseen: 16 });
    talk.types('tour');
    expect(exerciseIn(talk).where.number).to.equal(1);
  });
});

describe('practice', () => {
  it('is a session of ten, with every rule of it asked once before any is asked again', () => {
    const talk = learner().taps(PRACTICE);
    const asked: string[] = [];
    while (talk.show.view === 'exercise') {
      asked.push(exerciseIn(talk).exercise.rule);
      answers(talk, true).taps({ do: 'proceed' });
    }
    expect(new Set(asked)).to.have.property('size', 10);
    expect(asked).to.have.length(10);
    talk.says('practised');
    expect(talk.reply.leads[0]).to.include({ number: 10, total: 10 });
  });

  it('asks again what was missed, at the end of the same session', () => {
    const talk = learner(3);
    for (let day = 0; day < 2; day += 1) {
      practises(talk);
      talk.now += DAY;
    }
    talk.taps(PRACTICE);
    const missed = exerciseIn(talk).exercise.rule;
    const rules: string[] = [];
    for (let number = 1; talk.show.view === 'exercise'; number += 1) {
      rules.push(exerciseIn(talk).exercise.rule);
      answers(talk, number > 1).taps({ do: 'proceed' });
    }
    expect(rules.lastIndexOf(missed)).to.be.greaterThan(0);
  });

  it('says what was right, and never calls not knowing wrong', () => {
    const talk = learner().types('practice', 'not sure');
    expect(markIn(talk).marked).to.include({ right: false, had: null });
    expect(markIn(talk).marked.picked).to.deep.equal([]);
    answers(talk.types('next'), false);
    expect(markIn(talk).marked.right).to.equal(false);
  });

  it('goes on where it was, in the other language and after a look elsewhere', () => {
    const talk = learner().types('practice');
    const { exercise } = exerciseIn(talk);
    talk.types('español');
    expect(talk.reply.language).to.equal('es');
    expect(exerciseIn(talk).exercise).to.deep.equal(exercise);
    talk.types('glosario', 'practicar');
    expect(exerciseIn(talk).exercise).to.deep.equal(exercise);
    talk.types('aprender');
    expect(talk.show).to.include({ view: 'learn', open: 'practice' });
    talk.types('atrás', 'práctica');
    expect(exerciseIn(talk).exercise).to.deep.equal(exercise);
  });

  for (const language of LANGUAGES) {
    it(`takes every option by its number and by its words, in ${language}`, () => {
      const seeds = Array.from({ length: 60 }, (_, seed) => seed);
      const asked = new Set(seeds.map((seed) => exerciseIn(learner(seed).taps(PRACTICE)).exercise.ask));
      expect(asked).to.have.property('size', 5);
      for (const { seed, text, option } of seeds.flatMap((each) => nameable(each, language)))
        expect(pickedBy(learner(seed, language).taps(PRACTICE).types(text)), text).to.deep.equal([option]);
    });
  }

  it('reads an answer out of a sentence, and yes and no where it asks whether something is true', () => {
    const asked = (ask: string) =>
      Array.from({ length: 60 }, (_, seed) => seed).filter(
        (seed) => exerciseIn(learner(seed).taps(PRACTICE)).exercise.ask === ask,
      );
    const picked = (seed: number, text: string) =>
      markIn(learner(seed).taps(PRACTICE).types(text)).marked.picked;
    const [claim = -1] = asked('claim');
    expect(picked(claim, 'yes')).to.deep.equal(['true']);
    expect(picked(claim, 'no')).to.deep.equal(['false']);
    const outcome = asked('outcome').find((seed) =>
      exerciseIn(learner(seed).taps(PRACTICE)).options.includes('wait-or-cancel'),
    );
    const said = picked(outcome ?? -1, 'I would say that they have to wait or cancel first');
    expect(said).to.deep.equal(['wait-or-cancel']);
  });

  it('shows the real procedure of the case, from which Back returns', () => {
    const talk = learner(2).taps(PRACTICE);
    answers(talk, true);
    const { facts } = markIn(talk).marked;
    talk.types('show me the real procedure').knows(facts);
    talk.types('back');
    expect(markIn(talk).marked.facts).to.deep.equal(facts);
  });

  it('takes up the rule of a real answer', () => {
    const talk = learner().types('azure from ea').answers('recreate-azure-subscription');
    talk.types('practise this');
    expect(['MC17-06', 'MC17-12']).to.include(exerciseIn(talk).exercise.rule);
  });

  it('takes a tap once, and none on an older card', () => {
    const talk = learner().taps(PRACTICE);
    const [first = ''] = exerciseIn(talk).options;
    const tap = talk.tapFor({ do: 'pick', pick: first });
    talk.turn({ kind: 'tap', tap }).turn({ kind: 'tap', tap });
    const answered = talk.state?.learning?.practice;
    expect(answered?.asked.length ?? 0).to.be.at.most(1);
    talk.turn({ kind: 'tap', tap: { ...tap, command: { do: 'pick', pick: 'no such' } } }).says('stale');
  });

  it('has each answer counted once, and those of the tour not at all', () => {
    const talk = learner().taps(PRACTICE);
    answers(talk, false);
    const { rule } = markIn(talk).exercise;
    expect(talk.effects).to.deep.equal([
      { effect: 'practised', edition: edition.id, rule, right: false, unsure: false },
    ]);
    answers(learner().types('tour'), true);
    const tourist = answers(learner().types('tour'), true);
    expect(tourist.effects).to.deep.equal([]);
  });
});

describe('what was learned', () => {
  it('grows day by day until every rule is known, and says so', () => {
    const talk = learner();
    let days = 0;
    do {
      practises(talk);
      talk.now += DAY;
      days += 1;
    } while (progressIn(talk).known < 16 && days < 30);
    expect(days).to.be.within(4, 14);
    expect(progressIn(talk)).to.include({ known: 16, streak: days });
    expect(progressIn(talk).rules.map(({ strength }) => strength)).to.deep.equal(Array(16).fill(100));
  });

  it('begins a new row of days after a day without', () => {
    const talk = practises(learner());
    talk.now += 3 * DAY;
    expect(progressIn(practises(talk)).streak).to.equal(1);
  });

  it('survives a new case, and stays small', () => {
    const talk = learner();
    for (let day = 0; day < 20; day += 1) {
      practises(talk, (number) => number % 3 > 0);
      talk.now += DAY;
    }
    const { known } = progressIn(talk);
    talk.types('new case', 'progress');
    expect(progressIn(talk).known).to.equal(known);
    expect(JSON.stringify(talk.state?.learning).length).to.be.lessThan(4_000);
  });

  it('is due again where a newer edition changed a rule, and says that it changed', () => {
    const older = structuredClone(edition);
    older.id = '2016-01-01';
    for (const rule of older.rules) if (rule.id === 'MC17-15') rule.says.en = 'Something else.';
    const talk = new Talk('en', [older]).types('hi');
    talk.random = seeded(1);
    for (let day = 0; day < 10; day += 1) {
      practises(talk);
      talk.now += DAY;
    }
    const { state } = talk;
    if (!state?.learning) throw new Error('nothing learned');
    talk.state = { ...state, learning: { ...state.learning, edition: older.id } };
    talk.types('progress');
    const standings = progressIn(talk).rules.map(({ standing }) => standing);
    expect(standings.filter((standing) => standing === 'changed')).to.have.length(1);
    talk.types('practice');
    expect(exerciseIn(talk)).to.include({ changed: true });
    expect(exerciseIn(talk).exercise.rule).to.equal('MC17-15');
    answers(talk, true).types('progress');
    expect(progressIn(talk).rules.find(({ rule }) => rule === 'MC17-15')?.standing).not.to.equal('changed');
  });

  it('ends a session whose edition is gone, and says why', () => {
    const talk = learner().taps(PRACTICE);
    const { state } = talk;
    if (!state?.learning) throw new Error('nothing learned');
    talk.state = { ...state, learning: { ...state.learning, edition: '2015-01-01' } };
    talk.taps({ do: 'pick', pick: exerciseIn(talk).options[0] ?? '' }).says('new-edition');
    expect(talk.show.view).to.equal('learn');
    talk.types('practice');
    expect(talk.show.view).to.equal('exercise');
  });

  it('is reminded of where that is possible', () => {
    const talk = practises(learner()).types('remind me').says('reminds');
    expect(talk.effects).to.deep.equal([{ effect: 'remind', on: true }]);
    expect(progressIn(talk).reminds).to.equal(true);
    talk.types('stop reminders').says('reminds-not');
    talk.world.canRemind = false;
    talk.types('remind me').says('no-reminders');
    expect(talk.effects).to.deep.equal([]);
    talk.types('progress');
    expect(progressIn(talk).reminds).to.equal(null);
  });

  it('is about every rule that decides anything', () => {
    const { rules } = progressIn(practises(learner()));
    expect(rules.map(({ rule }) => rule)).to.deep.equal(curriculumOf(edition).rules);
  });
});
