import { expect } from 'chai';
import { Talk } from '../support/talk.ts';

const answered = () =>
  new Talk().types('hi', 'ea', 'office 365', 'support').answers('request-reseller-relationship');
const refused = () => new Talk().types('sell to another csp').answers('resale-refused');

describe('asking on after an answer', () => {
  for (const words of [
    'is there any deadline?',
    'is there any deadline',
    'who cancels, us or the customer?',
    'can they keep their data?',
    '¿hay penalización?',
    '¿pierde los correos?',
    'cuánto se tarda',
  ])
    it(`is told where to look, and counts as no miss: ${words}`, () => {
      const talk = answered().types('mumble', words).answers('request-reseller-relationship');
      expect(talk.says('no-more').state).to.include({ misses: 0 });
      talk.taps({ do: 'why' }).types(words).answers('request-reseller-relationship').says('no-more');
    });

  it('is told where to look where it says what is known already', () => {
    answered().types('can they keep their mailbox?').says('no-more').answers('request-reseller-relationship');
    answered().types('they have office').says('already');
  });

  it('is not understood where nothing is plainly asked, or nothing was answered', () => {
    answered().types('mumble mumble').says('missed-answered');
    for (const words of ['is there any deadline?', '¿hay penalización?'])
      expect(new Talk().types('hi', 'ea', words).asks('kind').leads, words).not.to.include('no-more');
    new Talk().types('hi', 'not sure', 'azure', 'mumble?').says('missed');
  });

  it('shows the reasons to whoever asks whether it is sure', () => {
    for (const words of ['is that sure?', '¿seguro?', 'Is this still the policy?', '¿Sigue vigente?'])
      expect(answered().types(words).says().show.view, words).to.equal('why');
  });

  it('shows the texts and the link to whoever wants to pass it on', () => {
    for (const words of [
      'send me the link',
      'pásame el enlace',
      'Pásame el link',
      'what do I tell the customer?',
      '¿Qué le digo al cliente?',
    ])
      expect(answered().types(words).says().show.view, words).to.equal('copy');
  });

  it('shows what is allowed instead of what was refused', () => {
    for (const words of ['so what can I do then?', 'entonces, ¿qué hago?', 'is there really no way?'])
      refused().types(words).answers('resale-refused').says('allowed-instead');
  });

  it('shows again what to do where nothing was refused', () => {
    for (const words of ["so we can't do anything??", '¿y ahora qué?']) {
      const talk = answered().taps({ do: 'why' }).types(words);
      talk.answers('request-reseller-relationship').says('what-to-do');
    }
  });

  it('gets help to answer what is still asked', () => {
    new Talk().types('hi', 'ea', 'now what?').asks('kind').says('help');
  });
});
