import { expect } from 'chai';
import type { Edition } from '../../../policy/edition.ts';
import { found, rowOf } from '../../support/planted.ts';

describe('verify: explanations', () => {
  it('finds one that does not begin with the name', () => {
    const all = found((edition) => {
      term(edition, 'csp').explained.en = 'the program CSP, in which a partner sells you the subscription';
    });
    expect(all).to.deep.equal(['explanations: terms.csp.explained.en']);
  });

  it('finds one that needs another explained first', () => {
    const all = found((edition) => {
      term(edition, 'indirect-provider').explained.es += ' de CSP';
    });
    expect(all).to.deep.equal(['explanations: terms.indirect-provider.explained.es']);
  });

  it('finds a sentence that runs on where the explanation ends', () => {
    const all = found((edition) => {
      const { spoken } = rowOf(edition, 'azure-from-csp-partner');
      spoken.en = spoken.en.replace('{csp},', '{csp}');
    });
    expect(all).to.deep.equal(['explanations: rows.azure-from-csp-partner.spoken.en']);
  });

  it('takes a sentence that runs on after a term that was explained before', () => {
    const all = found((edition) => {
      const { spoken } = rowOf(edition, 'azure-from-csp-partner');
      spoken.en += ' What is in {csp} stays in it.';
      spoken.es += ' Lo que está en {csp} se queda ahí.';
    });
    expect(all).to.deep.equal([]);
  });
});

function term({ terms }: Edition, id: string) {
  const found = terms[id];
  if (!found) throw new Error(`the edition has no term "${id}"`);
  return found;
}
