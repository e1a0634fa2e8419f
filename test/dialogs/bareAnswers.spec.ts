import { expect } from 'chai';
import { Talk } from '../support/talk.ts';

describe('a bare answer to the question about the seller', () => {
  for (const words of ['a telco', 'una teleco', 'none of these', 'ninguna de estas', 'otra empresa'])
    it(`opens the further sellers: ${words}`, () => {
      const talk = new Talk().types('hi', words).asks('origin').says().knows({});
      expect(talk.choices).to.have.length(3);
    });

  it('takes another programme for what it says', () => {
    for (const words of ['other programme', 'otro programa'])
      new Talk().types('hi', words).asks('kind').knows({ origin: 'other-licensing-program' });
  });

  for (const words of ["a reseller I don't know", 'un revendedor que no conozco', 'their MSP', 'su MSP'])
    it(`opens the partners: ${words}`, () => {
      const talk = new Talk().types('hi', words).asks('origin').says().knows({});
      expect(talk.choices[0]).to.deep.equal({ option: 'csp-partner' });
    });
});

describe('an end customer, after a sale was refused', () => {
  for (const words of [
    "it's an end customer",
    'No, an end customer.',
    'no, cliente final',
    'Es un cliente final',
  ])
    it(`takes the sale back and goes on: ${words}`, () => {
      const refused = () => new Talk().types('ea', 'azure', 'sell to another csp').answers('resale-refused');
      refused().types(words).answers('recreate-azure-subscription').says('denied');
      new Talk().types('sell to another csp', words).asks('origin').knows({});
    });

  it('changes nothing where no sale was spoken of', () => {
    new Talk().types('ea', 'azure', 'cliente final').answers('recreate-azure-subscription').says('already');
  });
});
