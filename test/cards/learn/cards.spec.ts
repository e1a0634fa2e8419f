import { expect } from 'chai';
import { TERMS } from '../../../cards/learn/words.ts';
import { renderReply } from '../../../cards/renderReply.ts';
import { curriculumOf } from '../../../dialogs/learn/curriculum.ts';
import { optionsOf } from '../../../dialogs/learn/exercise.ts';
import { makeExercise } from '../../../dialogs/learn/makeExercise.ts';
import { mark } from '../../../dialogs/learn/mark.ts';
import { TERMS as EXPLAINED } from '../../../dialogs/learn/terms.ts';
import { checkOf, exampleOf, LESSONS } from '../../../dialogs/learn/tour.ts';
import type { LearnShow, Reply } from '../../../dialogs/reply.ts';
import { consult } from '../../../policy/consult.ts';
import { LANGUAGES, type Language } from '../../../policy/facts.ts';
import { seeded } from '../../support/chance.ts';
import { edition } from '../../support/edition.ts';
import { answers, learner, practises, progressIn } from '../../support/learner.ts';
import { context } from '../../support/rendering.ts';
import { lint } from '../lint.ts';
import { officialFaults } from '../officialParser.ts';
import { replyIn } from '../replies.ts';
import { namesIn } from './forms.ts';

const PER_RULE = 40;
const where = { kind: 'practice', number: 3, total: 10 } as const;
const never = () => ({ right: 0, wrong: 0 });

const exercises = curriculumOf(edition).rules.flatMap((rule, index) => {
  const random = seeded(index + 1);
  return Array.from({ length: PER_RULE }, () => makeExercise(edition, rule, never, random));
});
const asked: LearnShow[] = exercises.map((exercise, index) => ({
  view: 'exercise',
  where,
  lesson: null,
  exercise,
  options: [...optionsOf(exercise)],
  picked: [],
  changed: index % 7 === 0,
}));
const marked = exercises.flatMap((exercise, index) => {
  const options = optionsOf(exercise);
  const option = options[index % options.length] ?? '';
  const picked = exercise.ask === 'order' ? options.slice(0, -1) : index % 9 === 0 ? [] : [option];
  return [
    {
      view: 'marked',
      where,
      exercise,
      marked: mark(edition, exercise, picked),
      right: 2,
      isLast: index % 2 === 0,
    } as const,
  ];
});

function partsOfALife(): LearnShow[] {
  const talk = learner();
  const seen: Reply[] = [
    talk.types('learn').reply,
    talk.types('progress').reply,
    talk.types('glossary').reply,
  ];
  talk.types('tour');
  for (const _ of LESSONS) {
    seen.push(talk.reply);
    seen.push(answers(talk, true).reply);
    talk.taps({ do: 'proceed' });
  }
  seen.push(talk.reply);
  for (let day = 0; day < 9; day += 1) {
    practises(talk, (number) => number % 4 > 0);
    talk.now += 86_400_000;
    seen.push(talk.reply);
  }
  while (progressIn(practises(talk)).known < 16) talk.now += 86_400_000;
  seen.push(talk.reply);
  return seen.map(({ show }) => show as LearnShow); // only lessons were looked at
}

const everything: LearnShow[] = [...asked, ...marked, ...partsOfALife()];

const rendered = (show: LearnShow, language: Language) =>
  renderReply({ ...replyIn({}), language, show }, context);

describe('the cards of the lessons', () => {
  for (const language of LANGUAGES) {
    it(`pass the linter and the official parser, in ${language}`, () => {
      for (const show of everything) {
        const { card } = rendered(show, language);
        expect(lint(card), show.view).to.deep.equal([]);
        expect(officialFaults(card), show.view).to.deep.equal([]);
      }
    });

    it(`leave no sentence unwritten, in ${language}`, () => {
      for (const show of everything) {
        const { text, summary } = rendered(show, language);
        expect(text).not.to.match(/\blearn\.|\{\{|undefined|\[object|programme/);
        expect(summary).not.to.equal('');
      }
      const words = rendered({ view: 'words' }, language).text;
      for (const term of TERMS) expect(words).not.to.contain(`term.${term}`);
      expect([...TERMS], 'terms that are explained').to.have.members(EXPLAINED);
    });

    it(`give the policy's own verdict on the case, and no other, in ${language}`, () => {
      const verdicts = [...edition.gates, ...edition.rows].map(({ verdict }) => verdict[language]);
      for (const show of marked) {
        const { text } = rendered(show, language);
        const consultation = consult(edition, show.marked.facts);
        const own = consultation.status === 'answered' ? [consultation.row.verdict[language]] : [];
        const said = new Set(verdicts.filter((verdict) => text.includes(verdict)));
        expect([...said]).to.deep.equal(own);
      }
    });

    it(`tell the policy's words in the tour's examples, in ${language}`, () => {
      const lessons = everything.flatMap((show) => (show.view === 'exercise' && show.lesson ? [show] : []));
      expect(lessons).to.have.length(LESSONS.length);
      for (const show of lessons) {
        const consultation = consult(edition, show.lesson?.example ?? {});
        if (consultation.status === 'asking') throw new Error('an example is open');
        expect(rendered(show, language).text).to.contain(consultation.row.verdict[language]);
      }
    });
  }

  it('tell of ten companies in the tour, and of none twice on a card', () => {
    const lessons = LESSONS.map((id, index): LearnShow => {
      const exercise = checkOf(id, edition);
      return {
        view: 'exercise',
        where: { kind: 'tour', number: index + 1, total: LESSONS.length },
        lesson: { id, example: exampleOf(id) },
        exercise,
        options: [...optionsOf(exercise)],
        picked: [],
        changed: false,
      };
    });
    for (const language of LANGUAGES) {
      const told = lessons.map((show) => namesIn(rendered(show, language).text, language));
      for (const names of told) expect(names).to.have.length(2);
      expect(new Set(told.flat())).to.have.property('size', 2 * LESSONS.length);
    }
  });

  it('tell of two customers by two names', () => {
    const pairs = asked.flatMap((show) =>
      show.view === 'exercise' && show.exercise.ask === 'which' ? [show] : [],
    );
    expect(pairs.length).to.be.greaterThan(50);
    for (const show of pairs)
      for (const language of LANGUAGES)
        expect(namesIn(rendered(show, language).text, language)).to.have.length(2);
  });

  it('show the same question in both languages', () => {
    for (const show of asked) {
      const [en, es] = LANGUAGES.map((language) => rendered(show, language).card.body.length);
      expect(en).to.equal(es);
    }
  });

  it('say of what is to be repeated what is so, never practised or never right', () => {
    const said = (talk: ReturnType<typeof learner>) =>
      LANGUAGES.map((language) => rendered(progressIn(talk), language).text).join();
    expect(said(learner().types('progress'))).to.match(/not practised yet.*Aún no has practicado/s);
    const missed = practises(learner(), () => false);
    expect(said(missed)).to.match(/still learning: 10\..*estás aprendiendo: 10\./s);
    const known = learner();
    do known.now += 86_400_000;
    while (progressIn(practises(known)).known < 16);
    expect(said(known)).to.match(/Nothing has to be repeated.*no toca repasar/s);
    expect(said(known)).not.to.match(/still learning|aprendiendo/);
  });

  it('draw a bar as full as the rule is known, with the same in words', () => {
    const talk = practises(learner());
    const { card, text } = rendered(progressIn(talk), 'en');
    for (const { rule, right, wrong, strength, standing } of progressIn(talk).rules) {
      const state = standing === 'unseen' ? 'not met yet' : `learning; ${right} of ${right + wrong} right`;
      expect(text).to.match(new RegExp(`${rule} · [a-zA-Z' ,]+: ${state}$`, 'm'));
      if (strength > 0) expect(JSON.stringify(card)).to.contain(`"width":${strength},`);
    }
  });
});
