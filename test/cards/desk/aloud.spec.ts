import { expect } from 'chai';
import { noteOf, spokenOf } from '../../../cards/desk/aloud.ts';
import { type Scene, sceneOf } from '../../../cards/scene.ts';
import type { Reply } from '../../../dialogs/reply.ts';
import { aloud, termsIn } from '../../../policy/aloud.ts';
import { writeAnswer } from '../../../policy/answer.ts';
import { GRADES } from '../../../policy/edition.ts';
import { FACT_NAMES, LANGUAGES, type Language } from '../../../policy/facts.ts';
import { sentencesOf } from '../../../policy/spoken.ts';
import { names } from '../../../policy/verify/names.ts';
import { combinations, SAID_OR_NOT, subsets } from '../../support/cases.ts';
import { edition } from '../../support/edition.ts';
import { everyEdition } from '../../support/everyEdition.ts';
import { foundBy, rowOf } from '../../support/planted.ts';
import { context } from '../../support/rendering.ts';
import { replyIn } from '../replies.ts';

const AZURE_EA = { origin: 'ea', kind: 'usage-based' } as const;
/** Nothing later speaks to this one. */
const AZURE_DIRECT = { origin: 'microsoft-direct', kind: 'usage-based' } as const;
const { translate } = context;

/** Whatever is said, and whatever nobody is sure of. */
const everyScene = [
  ...combinations(SAID_OR_NOT).map((facts) => sceneOf(replyIn({ facts }), context)),
  ...combinations({ ...SAID_OR_NOT, cloud: [undefined], role: [undefined] }).flatMap((facts) =>
    subsets(['origin', 'kind', 'goal']).map((unsure) => sceneOf(replyIn({ facts, unsure }), context)),
  ),
  ...FACT_NAMES.flatMap((fact) =>
    [{}, AZURE_EA].map((facts) => sceneOf(replyIn({ facts, aside: { see: 'fact', fact } }), context)),
  ),
];

describe('what the agent says', () => {
  for (const language of LANGUAGES) {
    it(`has words in every case, and no placeholder left in them (${language})`, () => {
      expect(everyScene).to.have.length(2880 + 9 * 4 * 4 * 8 + 10);
      for (const scene of everyScene) {
        expect(heard(scene, language), nameOf(scene))
          .to.match(/^[\p{Lu}¿].*[.?]$/su)
          .and.not.to.match(/[{}]/);
      }
    });

    it(`names nothing before it is explained, and explains nothing twice (${language})`, () => {
      const texts = new Set(everyScene.map((scene) => heard(scene, language)));
      expect(texts.size).to.be.greaterThan(15);
      expect([...texts].flatMap((text) => unexplained(text, language))).to.deep.equal([]);
    });
  }

  it('is the open question', () => {
    const scene = sceneOf(replyIn({ facts: { origin: 'ea' } }), context);
    expect(heard(scene, 'es')).to.equal(translate.es('aloud.question.kind'));
  });

  it('is the question that finds out what nobody is sure of', () => {
    const scene = sceneOf(replyIn({ facts: { kind: 'usage-based' }, unsure: ['origin'] }), context);
    expect(heard(scene, 'es')).to.equal(edition.holding.find.origin.es);
  });

  it('is the answer, also while the agent reads why', () => {
    for (const aside of [null, { see: 'why' } as const, { see: 'changes' } as const]) {
      const scene = sceneOf(replyIn({ facts: AZURE_DIRECT, aside }), context);
      expect(heard(scene, 'en')).to.equal(aloud(edition, rowOf(edition, 'azure-direct').spoken.en, 'en'));
    }
  });

  it('is the question of a case that is open, while the agent looks at what can be changed', () => {
    const scene = sceneOf(replyIn({ facts: { origin: 'ea' }, aside: { see: 'changes' } }), context);
    expect(heard(scene, 'en')).to.equal(translate.en('aloud.question.kind'));
  });

  it('is the question that the agent wants to ask again', () => {
    const reply = replyIn({ facts: AZURE_EA, aside: { see: 'fact', fact: 'cloud' } });
    expect(heard(sceneOf(reply, context), 'en')).to.equal(translate.en('aloud.question.cloud'));
  });

  it('says what a conflict about the customer’s cloud means before it makes them act, and first that a cloud is closed', () => {
    const [governments, germanys] = edition.cloudCaveats.map(({ spoken }) => spoken?.en ?? '');
    const said = (facts: Reply['facts']) => heard(sceneOf(replyIn({ facts }), context), 'en');
    const usual = said(AZURE_DIRECT);
    const [verdict, ...acts] = sentencesOf(usual);
    expect(said({ ...AZURE_DIRECT, cloud: 'us-government' })).to.equal(
      [verdict, governments, ...acts].join(' '),
    );
    expect(said({ ...AZURE_DIRECT, cloud: 'germany' })).to.equal(`${germanys} ${usual}`);
    expect(said({ origin: 'ea', kind: 'neither', cloud: 'germany' })).to.equal(
      said({ origin: 'ea', kind: 'neither' }),
    );
  });
});

describe('what is said where something later speaks to an answer', () => {
  const CAUTION = {
    en: /changed its rules since 9 June 2017/,
    es: /haya cambiado sus reglas desde el 9 de junio de 2017/,
  };
  const ACTING = {
    en: /First you|you first let|We send you|Please do not|The old one|After that|What the rule/,
    es: /Primero usted|usted primero|Le enviamos|Por favor, no|La antigua|Después de eso|Lo que la regla/,
  };

  for (const language of LANGUAGES) {
    it(`is a caution, once, before the sentence that makes the customer act (${language})`, () => {
      const seen = new Set<string>();
      for (const scene of everyScene) {
        const { stage, consultation } = scene;
        if (stage.view !== 'answer' || consultation.status === 'asking') continue;
        const isOvertaken = writeAnswer(edition, consultation, language).later.length > 0;
        const sentences = sentencesOf(heard(scene, language));
        const at = sentences.findIndex((sentence) => CAUTION[language].test(sentence));
        expect(at >= 0, nameOf(scene)).to.equal(isOvertaken);
        if (!isOvertaken) continue;
        seen.add(consultation.row.id);
        expect(sentences.filter((sentence) => CAUTION[language].test(sentence))).to.have.length(1);
        expect(sentences.slice(0, at).join(' '), nameOf(scene)).not.to.match(ACTING[language]);
        expect(at, nameOf(scene)).to.be.lessThan(sentences.length - 1);
      }
      expect(seen.size).to.be.greaterThan(7);
    });
  }
});

describe('a question asked aloud', () => {
  const questions = FACT_NAMES.map((fact) => ({
    fact,
    text: { en: translate.en(`aloud.question.${fact}`), es: translate.es(`aloud.question.${fact}`) },
  }));

  it('is held to what verify demands of an answer', () => {
    for (const { fact, text } of questions) {
      for (const check of ['terms', 'bareTerms', 'explanations']) {
        const all = foundBy(check, (copy) => {
          // The one term of this row is said elsewhere too, so that none goes unused.
          rowOf(copy, 'license-from-other-program').spoken = text;
        });
        expect(all, fact).to.deep.equal([]);
      }
    }
  });

  it('calls the Spanish customer «usted», and its note the agent «tú»', () => {
    for (const { fact, text } of questions) {
      expect(text.es, fact).not.to.match(/\b(tú|tu|tus|te|ti|contigo|puedes|tienes|quieres|compraste)\b/i);
      expect(translate.es(`aloud.note.${fact}`), fact).not.to.match(/\busted(es)?\b/i);
    }
  });

  it('can be said under every edition', () => {
    for (const one of everyEdition) {
      for (const { text } of questions) {
        for (const language of LANGUAGES) expect(() => aloud(one, text[language], language)).not.to.throw();
      }
    }
  });

  it('names every program that is an option', () => {
    const named = termsIn(questions.find(({ fact }) => fact === 'origin')?.text.en ?? '');
    const options = edition.questions.flatMap((question) => question.options);
    const terms = Object.keys(edition.terms).filter((id) => options.includes(id));
    expect(terms).to.have.members(['advisor', 'open', 'ea', 'syndication-partner']);
    expect(named).to.include.members(terms);
  });
});

describe('the note for the agent', () => {
  it('is in the agent’s language, whatever the customer’s is', () => {
    const scene = sceneOf({ ...replyIn({ facts: { origin: 'ea' } }), language: 'es' }, context);
    expect(noteOf(scene)).to.equal(translate.es('aloud.note.kind'));
    expect(heard(scene, 'en')).to.equal(translate.en('aloud.question.kind'));
  });

  it('tells of an answer how firmly to promise it, and to promise nothing where something later speaks to it', () => {
    const noted = new Set<string>();
    const say = (grade: (typeof GRADES)[number] | 'later') => translate.en(`aloud.note.answer.${grade}`);
    for (const scene of everyScene) {
      const { stage, consultation } = scene;
      if (stage.view === 'question' || consultation.status === 'asking') continue;
      const { support } = consultation;
      const isOvertaken = writeAnswer(edition, consultation, 'en').later.length > 0;
      const isFirm = support === 'explicit' || support === 'general';
      noted.add(`${support} ${isOvertaken}`);
      const words = isOvertaken && isFirm ? [] : [say(support)];
      expect(noteOf(scene)).to.equal([...words, ...(isOvertaken ? [say('later')] : [])].join(' '));
    }
    expect([...noted].map((one) => one.split(' ')[0])).to.include.members([...GRADES]);
    expect(noted).to.include.members(['explicit true', 'explicit false']);
  });

  it('tells of what nobody is sure of the same as of the question', () => {
    const scene = sceneOf(replyIn({ facts: { kind: 'usage-based' }, unsure: ['origin'] }), context);
    expect(noteOf(scene)).to.equal(translate.en('aloud.note.origin'));
  });
});

function heard(scene: Scene, language: Language): string {
  return spokenOf(scene, language, translate[language]);
}

/** One line for every term whose name is heard before it is explained, or that is explained again. */
function unexplained(text: string, language: Language): string[] {
  return Object.entries(edition.terms).flatMap(([id, { name, explained }]) => {
    const [before = '', ...after] = text.split(explained[language]);
    const faults = [names(before, name[language]), after.length > 1].filter(Boolean);
    return faults.map(() => `${id}: ${text}`);
  });
}

function nameOf({ reply: { show, facts, unsure } }: Scene): string {
  return JSON.stringify({ show, facts, unsure });
}
