import { expect } from 'chai';
import { aloud, termsIn, withoutTerms } from '../../policy/aloud.ts';
import { edition } from '../support/edition.ts';

const { csp, ea } = edition.terms;

describe('a text said aloud', () => {
  it('explains a term where it comes up first, and names it afterwards', () => {
    expect(aloud(edition, 'Is it in {csp}? If in {csp}, since when?', 'en')).to.equal(
      `Is it in ${csp?.explained.en}? If in ${csp?.name.en}, since when?`,
    );
  });

  it('explains each term, whatever was explained before it', () => {
    expect(aloud(edition, '{ea}; {csp}; {ea}.', 'es')).to.equal(
      `${ea?.explained.es}; ${csp?.explained.es}; ${ea?.name.es}.`,
    );
  });

  it('begins anew with every text', () => {
    expect(aloud(edition, '{ea}.', 'en')).to.equal(aloud(edition, '{ea}.', 'en'));
  });

  it('is left as it is where it has no term', () => {
    expect(aloud(edition, 'Nothing moves by itself.', 'en')).to.equal('Nothing moves by itself.');
  });

  it('is refused with a term that the edition does not have', () => {
    expect(() => aloud(edition, 'In {fasttrack}.', 'en')).to.throw(TypeError, 'no term "fasttrack"');
    expect(() => aloud(edition, 'In {constructor}.', 'en')).to.throw(TypeError, 'no term "constructor"');
  });
});

describe('the terms of a text', () => {
  it('are found in their order, each as often as it is said', () => {
    expect(termsIn('{ea}, {csp} and {ea}')).to.deep.equal(['ea', 'csp', 'ea']);
    expect(termsIn('{EA}, { csp } and {ea')).to.deep.equal([]);
  });

  it('can be taken out of it', () => {
    expect(withoutTerms('In {csp}, or {Open}?')).to.equal('In , or {Open}?');
  });
});
