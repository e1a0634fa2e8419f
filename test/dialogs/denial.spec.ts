import { expect } from 'chai';
import { Talk } from '../support/talk.ts';

const answered = () =>
  new Talk().types('hi', 'ea', 'office 365', 'support').answers('request-reseller-relationship');

describe('taking something back', () => {
  for (const words of [
    "wait, it wasn't EA",
    'It was not EA.',
    'not EA after all',
    "no, they didn't buy it through an enterprise agreement",
    'espera, no era EA',
    'No era un EA, al final',
    'perdón, no fue por EA',
    'no la compró con un EA',
  ])
    it(`asks for it again and keeps the rest: ${words}`, () => {
      const talk = answered().types(words).asks('origin').says('denied');
      talk.knows({ kind: 'license-based', goal: 'support' });
      talk.types('open').answers('request-reseller-relationship');
    });

  it('asks for what was taken back before what is still open', () => {
    const talk = new Talk().types('ea').asks('kind').types('no era EA').asks('origin').says('denied');
    talk.types('advisor').asks('kind');
  });

  it('asks for what is assumed, too', () => {
    const talk = answered().types('it is not the public cloud').asks('cloud').says('denied');
    talk.types('germany').answers('request-reseller-relationship').knows({
      origin: 'ea',
      kind: 'license-based',
      goal: 'support',
      cloud: 'germany',
    });
  });

  it('goes back to the answer that was left', () => {
    answered()
      .types('no era EA')
      .asks('origin')
      .taps({ do: 'back' })
      .answers('request-reseller-relationship');
  });

  for (const words of ["we don't want to move it", 'no queremos moverla', 'no quieren moverla'])
    it(`is no wish to do what is denied: ${words}`, () => {
      new Talk().types('office from ea').asks('goal').types(words).asks('goal').says('denied');
    });

  it('changes nothing where something else is held to be so', () => {
    for (const words of [
      "it isn't Azure",
      'no es azure',
      'it was not bought from Microsoft',
      'not government',
    ]) {
      const talk = answered();
      const before = talk.state;
      talk.types(words).answers('request-reseller-relationship').says('already');
      expect(talk.state, words).to.deep.equal(before);
    }
  });

  it('is the answer no to what was only suggested', () => {
    const talk = new Talk().types('azure, they pay microsoft every month').asks('origin');
    expect(talk.show).to.deep.include({ suggested: ['microsoft-direct'] });
    talk.types('it was not microsoft').asks('origin').says('denied');
    expect(talk.show).to.deep.include({ suggested: [] });
  });

  it('is nothing of the sort where the sentence says what it was instead', () => {
    const talk = answered().types("it wasn't EA, it was Open").answers('request-reseller-relationship');
    talk.knows({ origin: 'open', kind: 'license-based', goal: 'support' });
  });

  it('is nothing of the sort where no fact is named, or more than one', () => {
    answered().types('it is not true').says();
    expect(answered().types('no es Azure por Open').leads).not.to.include('denied');
  });
});
