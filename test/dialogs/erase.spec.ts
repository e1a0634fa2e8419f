import { expect } from 'chai';
import { LANGUAGES } from '../../policy/facts.ts';
import { Talk, translators } from '../support/talk.ts';

/** Somebody in mid-case who was asked whether to delete everything. */
const asked = (language: 'en' | 'es' = 'en') =>
  new Talk(language).types('ea', language === 'es' ? 'borra mis datos' : 'delete my data');

describe('delete my data', () => {
  for (const words of [
    'delete my data',
    'Please delete my data.',
    'Delete everything you know about me!',
    'forget me',
    'borra mis datos',
    '¡Borra mis datos!',
    'Elimina mis datos personales',
    'olvídame',
  ]) {
    it(`is asked about once when somebody says "${words}"`, () => {
      expect(new Talk().types('ea', words).show).to.deep.equal({ view: 'erase' });
    });
  }

  it('is no command inside a sentence', () => {
    expect(new Talk().types('can I delete my data in Azure bought through an EA').show.view).to.equal(
      'answer',
    );
  });

  it('is mentioned by the help, in words that work', () => {
    for (const [language, words] of [
      ['en', 'delete my data'],
      ['es', 'borra mis datos'],
    ] as const) {
      expect(translators[language]('lead.help')).to.include(words);
    }
  });

  for (const language of LANGUAGES) {
    for (const yes of [
      ...['yes', 'Yes, please', 'ok', 'Sí', 'si', 'vale', 'Sí, bórralo todo'],
      translators.en('button.erase'),
      translators.es('button.erase'),
    ]) {
      it(`is done after "${yes}", in ${language}`, () => {
        const talk = asked(language).types(yes);
        expect(talk.kept).to.equal('erased');
        talk.asks('origin').says('erased').knows({});
        expect(talk.reply.language).to.equal(language);
      });
    }

    for (const no of [
      ...['no', 'No, gracias', 'cancel', "don't", 'mejor no', 'back', 'atrás'],
      translators.en('button.keep'),
      translators.es('button.keep'),
    ]) {
      it(`is not done after "${no}", in ${language}, and the question is shown again`, () => {
        const talk = asked(language).types(no).asks('kind').says('kept').knows({ origin: 'ea' });
        expect(talk.types('azure').show.view).to.equal('answer');
      });
    }
  }

  it('is done after a tap on yes, and not after one on no', () => {
    expect(asked().taps({ do: 'agree' }).kept).to.equal('erased');
    asked().taps({ do: 'disagree' }).asks('kind').says('kept').knows({ origin: 'ea' });
  });

  it('is not done when something else is said, which counts as said', () => {
    asked().types('azure').answers('recreate-azure-subscription').says('kept');
    asked().types('blah').asks('kind').says('kept', 'missed');
    asked().turn({ kind: 'bad-tap' }).asks('kind').says('kept', 'bad-tap');
  });

  it('is not done when the question behind is tapped, which counts as tapped', () => {
    const talk = new Talk().types('ea');
    const tap = talk.tapFor({ do: 'say', facts: { kind: 'usage-based' } });
    talk
      .types('delete my data')
      .turn({ kind: 'tap', tap })
      .answers('recreate-azure-subscription')
      .says('kept');
  });

  it('keeps what somebody was looking at', () => {
    const talk = new Talk().types('ea', 'azure', 'change cloud', 'delete my data', 'no').asks('cloud');
    expect(talk.show).to.include({ changing: true });
  });

  it('is asked about again in another language', () => {
    const talk = asked().types('español');
    expect(talk.show).to.deep.equal({ view: 'erase' });
    expect(talk.reply.language).to.equal('es');
    expect(asked().turn({ kind: 'language', language: 'es' }).types('sí').kept).to.equal('erased');
  });

  it('is not done by a card that was answered no', () => {
    const talk = asked();
    const tap = talk.tapFor({ do: 'agree' });
    talk.types('no').turn({ kind: 'tap', tap }).asks('kind').says('stale').knows({ origin: 'ea' });
  });

  it('is not done by an earlier card when it is asked about again', () => {
    const talk = asked();
    const tap = talk.tapFor({ do: 'agree' });
    talk
      .types('no', 'licenses', 'delete my data')
      .turn({ kind: 'tap', tap })
      .asks('goal')
      .says('kept', 'stale');
    const { kept } = talk.types('start again', 'delete my data').turn({ kind: 'tap', tap });
    expect(kept).to.equal('state');
  });

  it('waits while somebody joins', () => {
    expect(asked().turn({ kind: 'joined' }).types('yes').kept).to.equal('erased');
  });

  for (const words of ['yes', 'sí, borra todo', 'ok', 'no']) {
    it(`leaves nothing stored when "${words}" is said again afterwards`, () => {
      const talk = asked().types('yes').types(words).asks('origin');
      expect(talk.kept).to.equal('nothing');
    });
  }

  for (const command of [{ do: 'agree' }, { do: 'disagree' }] as const) {
    it(`changes nothing when somebody unknown taps ${command.do} on the card of another`, () => {
      const tap = asked().tapFor(command);
      const talk = new Talk().turn({ kind: 'tap', tap }).asks('origin').says('stale');
      expect(talk.kept).to.equal('nothing');
    });
  }

  it('is not done twice by a second tap on yes', () => {
    const talk = asked();
    const tap = talk.tapFor({ do: 'agree' });
    expect(talk.turn({ kind: 'tap', tap }).kept).to.equal('erased');
    expect(talk.turn({ kind: 'tap', tap }).asks('origin').says('stale').kept).to.equal('nothing');
  });

  it('starts anew with the next fact', () => {
    const talk = asked().types('yes').chooses({ origin: 'open' }).asks('kind').knows({ origin: 'open' });
    expect(talk.kept).to.equal('state');
  });
});
