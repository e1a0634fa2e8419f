import { expect } from 'chai';
import { names } from '../../../policy/verify/names.ts';
import { findings, found, rowOf } from '../../support/planted.ts';

describe('verify: bareTerms', () => {
  it('finds the name of a term that is written out', () => {
    const [first, ...others] = findings((edition) => {
      rowOf(edition, 'azure-direct').spoken.en += ' It is not an EA.';
    });
    expect(others).to.deep.equal([]);
    expect(first).to.include({ check: 'bareTerms', where: 'rows.azure-direct.spoken.en' });
    expect(first?.says).to.contain('{ea}');
  });

  it('finds it also beside a placeholder for the same', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').spoken.es += ' Pregunte en el Centro de partners.';
    });
    expect(all).to.deep.equal(['bareTerms: rows.azure-direct.spoken.es']);
  });

  it('finds it in what is said of a cloud', () => {
    const all = found((edition) => {
      const [caveat] = edition.cloudCaveats;
      if (caveat?.spoken) caveat.spoken.en += ' So say others in CSP.';
    });
    expect(all).to.deep.equal(['bareTerms: cloudCaveats.CF-1.spoken.en']);
  });
});

describe('a name', () => {
  it('is found as words of its own, also of several', () => {
    expect(names('Two syndication partners, say.', 'syndication partner')).to.equal(true);
    expect(names('Syndication partner?', 'syndication partner')).to.equal(true);
    expect(names('A syndication of partners', 'syndication partner')).to.equal(false);
    expect(names('Through EA.', 'EA')).to.equal(true);
    expect(names('EARLY', 'EA')).to.equal(false);
  });

  it('with capitals is found only where it is written so', () => {
    expect(names('Is it open?', 'Open')).to.equal(false);
    expect(names('Is it Open?', 'Open')).to.equal(true);
  });
});
