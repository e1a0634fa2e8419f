import { expect } from 'chai';
import { pageLanguage } from '../../../bot/web/pageLanguage.ts';

describe('pageLanguage', () => {
  it('takes the language asked for before the preferred one', () => {
    expect(pageLanguage('es', 'en')).to.equal('es');
  });

  it('takes what the browser likes best of what we speak', () => {
    expect(pageLanguage(null, 'de-DE, en;q=0.4, es-MX;q=0.8')).to.equal('es');
    expect(pageLanguage(null, 'en-GB,es;q=0.9')).to.equal('en');
  });

  it('takes English when nothing fits', () => {
    expect(pageLanguage('fr', 'fr, es;q=0, *;q=0.1')).to.equal('en');
    expect(pageLanguage(null, undefined)).to.equal('en');
    expect(pageLanguage('', ';;,q=,')).to.equal('en');
  });
});
