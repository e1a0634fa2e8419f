import { expect } from 'chai';
import { findings, found, rowOf } from '../../support/planted.ts';

const SPOKEN = 'rows.license-support.spoken';

describe('verify: terms', () => {
  it('finds a placeholder that stands for no term, in the language it stands in', () => {
    const all = findings((edition) => {
      const { spoken } = rowOf(edition, 'license-support');
      spoken.es = spoken.es.replace('{reseller-relationship}', '{relacion}');
    });
    expect(all.map(({ check, where }) => `${check}: ${where}`)).to.deep.equal([
      `terms: ${SPOKEN}.es`,
      `terms: ${SPOKEN}`,
    ]);
    expect(all[0]?.says).to.contain('"relacion"');
  });

  it('finds a term that is explained to one half of the customers', () => {
    const all = found((edition) => {
      rowOf(edition, 'license-support').spoken.en += ' It is not in {csp}.';
    });
    expect(all).to.deep.equal([`terms: ${SPOKEN}`]);
  });

  it('finds a brace that nothing fills, be it in a spoken text or in one that is only shown', () => {
    const all = found((edition) => {
      rowOf(edition, 'license-support').spoken.en += ' It is in {CSP}.';
      rowOf(edition, 'license-support').verdict.es += ' Está en {csp}.';
    });
    expect(all).to.deep.equal([
      'terms: rows.license-support.verdict.es',
      `terms: ${SPOKEN}.en`,
      `bareTerms: ${SPOKEN}.en`,
    ]);
  });

  it('finds a term that nobody says', () => {
    const all = found((edition) => {
      edition.terms['two-tier'] = {
        name: { en: 'two-tier model', es: 'modelo de dos niveles' },
        explained: { en: 'two-tier model, with a provider', es: 'modelo de dos niveles, con un proveedor' },
      };
    });
    expect(all).to.deep.equal(['terms: terms.two-tier']);
  });

  it('looks at what is said of a cloud as well', () => {
    const all = found((edition) => {
      const [caveat] = edition.cloudCaveats;
      if (caveat?.spoken) caveat.spoken.en += ' Ask {somebody}.';
    });
    expect(all).to.deep.equal(['terms: cloudCaveats.CF-1.spoken.en', 'terms: cloudCaveats.CF-1.spoken']);
  });
});
