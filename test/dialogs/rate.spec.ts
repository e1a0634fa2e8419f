import { expect } from 'chai';
import { OPINIONS, RATINGS, REASONS } from '../../dialogs/opinions.ts';
import type { Key } from '../../dialogs/translate.ts';
import en from '../../dialogs/words/en.json' with { type: 'json' };
import es from '../../dialogs/words/es.json' with { type: 'json' };
import { LANGUAGES } from '../../policy/facts.ts';
import { Talk, translators } from '../support/talk.ts';

const RECREATE = {
  effect: 'record-opinion',
  edition: '2017-06-09',
  row: 'azure-from-named-channel',
  outcome: 'recreate-azure-subscription',
  rules: ['MC17-06', 'MC17-12'],
} as const;

const answered = () => new Talk().types('ea', 'azure').answers('recreate-azure-subscription');
/** "I understood that it was bought directly from Microsoft. Is that right?" */
const toConfirm = () => new Talk().types('they pay Microsoft by card for E3 and want to buy it from us');

describe('an opinion on an answer', () => {
  it('is chosen from a list, recorded by case and row, and the answer is shown again', () => {
    const talk = answered();
    const { case: id } = talk.reply;
    talk.taps({ do: 'opinion' });
    expect(talk.show).to.deep.equal({ view: 'opinion', choices: RATINGS });
    expect(talk.effects).to.deep.equal([]);
    talk.taps({ do: 'rate', opinion: 'wrong', reason: 'steps' });
    talk.says('rated').answers('recreate-azure-subscription');
    expect(talk.effects).to.deep.equal([{ ...RECREATE, case: id, opinion: 'wrong', reason: 'steps' }]);
  });

  it('has every reason there is, each with the opinion it fits', () => {
    expect(RATINGS).to.have.length(OPINIONS.length + Object.values(REASONS).flat().length);
  });

  for (const [index, rating] of RATINGS.entries()) {
    const { opinion, reason = 'other' } = rating;
    it(`"${opinion}" for "${reason}" can be picked by number and by its words in both languages`, () => {
      const names = LANGUAGES.map((language) =>
        translators[language](`opinion.${opinion}.${reason}.label` as Key),
      );
      for (const words of [String(index + 1), ...names]) {
        const talk = answered().taps({ do: 'opinion' }).types(words).says('rated');
        expect(talk.effects, words).to.deep.equal([{ ...RECREATE, case: 'case-1', ...rating }]);
      }
    });
  }

  for (const [words, opinion] of [
    ['yes', 'right'],
    ['right', 'right'],
    ['sí', 'right'],
    ['no', 'wrong'],
    ['wrong', 'wrong'],
    ['incorrecto', 'wrong'],
  ] as const) {
    it(`is "${opinion}" for a "${words}" where the list is open, and nowhere else`, () => {
      const [effect] = answered().taps({ do: 'opinion' }).types(words).says('rated').effects;
      expect(effect).to.include({ opinion });
      expect(answered().types(words).says('nothing-asked').effects).to.deep.equal([]);
    });
  }

  it('is typed as a whole message, without going anywhere', () => {
    for (const { command, names } of [...en.commands, ...es.commands]) {
      if (command.do !== 'rate') continue;
      const { do: _, ...rating } = command;
      for (const words of names) {
        const talk = answered();
        const { revision } = talk.reply;
        talk.types(words).says('rated').answers('recreate-azure-subscription');
        expect(talk.effects, words).to.deep.equal([{ ...RECREATE, case: 'case-1', ...rating }]);
        expect(talk.reply.revision).to.equal(revision);
      }
    }
  });

  it('is asked for by word', () => {
    for (const words of ['feedback', 'Opinión', 'Was this right?', '¿Acertamos?'])
      expect(answered().types(words).show.view, words).to.equal('opinion');
  });

  it('is mentioned by the help, in words that work', () => {
    expect(translators.en('lead.help')).to.include('feedback');
    expect(translators.es('lead.help')).to.include('opinión');
  });

  it('can be given while the reasons for the answer are shown, which it leaves', () => {
    const talk = answered().types('why', 'this answer is unclear').says('rated');
    talk.answers('recreate-azure-subscription');
    expect(talk.effects).to.have.length(1);
  });

  it('is not needed: "back" and any other word leave the list', () => {
    const talk = answered().taps({ do: 'opinion' }, { do: 'back' }).answers('recreate-azure-subscription');
    expect(talk.effects).to.deep.equal([]);
    answered().taps({ do: 'opinion' }).types('csp partner').answers('switch-azure-partner');
  });

  it('is recorded once for a double click', () => {
    const talk = answered().taps({ do: 'opinion' });
    const tap = talk.tapFor({ do: 'rate', opinion: 'right' });
    expect(talk.turn({ kind: 'tap', tap }).effects).to.have.length(1);
    talk.turn({ kind: 'tap', tap }).says().answers('recreate-azure-subscription');
    expect(talk.effects).to.deep.equal([]);
  });

  it('deletes nothing where everything was about to be deleted', () => {
    const talk = answered().types('delete my data', 'this is wrong').says('kept', 'rated');
    expect(talk.effects).to.have.length(1);
    expect(talk.kept).to.equal('state');
  });

  it('on the card of another case changes nothing', () => {
    const talk = answered().taps({ do: 'opinion' });
    const tap = talk.tapFor({ do: 'rate', opinion: 'right' });
    talk.types('new case', 'open', 'azure').turn({ kind: 'tap', tap }).says('stale');
    expect(talk.effects).to.deep.equal([]);
  });

  it('of several subscriptions is about the one that is shown', () => {
    const talk = new Talk().types('one customer has Azure through EA and another has Azure from another CSP');
    const { case: first } = talk.reply;
    expect(talk.types('this is wrong').effects).to.have.nested.property('[0].case', first);
    talk.types('next', 'this is wrong');
    const [effect] = talk.effects;
    expect(effect).to.include({ outcome: 'switch-azure-partner' }).and.not.to.include({ case: first });
  });
});

describe('without an answer an opinion', () => {
  for (const words of ['feedback', 'this is wrong', 'no se entiende']) {
    it(`"${words}" is about nothing, and the question stays`, () => {
      const talk = new Talk().types('ea', words).asks('kind').says('nothing-rated').knows({ origin: 'ea' });
      expect(talk.effects).to.deep.equal([]);
    });
  }

  it('"this is right" and "this is wrong" answer what was understood', () => {
    expect(toConfirm().show).to.have.property('suggested').with.length(1);
    expect(toConfirm().types('this is right').show.view).to.equal('answer');
    const talk = toConfirm().types('está mal');
    expect(talk.show).to.have.property('suggested').with.length(0);
    for (const words of ['this is right', 'está mal'])
      expect(toConfirm().types(words).effects, words).to.deep.equal([]);
  });

  it('that names what is unclear or which part is wrong is no yes or no to what was understood', () => {
    for (const words of ['no se entiende', 'wrong link'])
      expect(toConfirm().types(words).leads).to.include('nothing-rated');
  });
});
