import { expect } from 'chai';
import { found, foundBy, rowOf } from '../../support/planted.ts';

describe('verify: texts', () => {
  it('finds a text that is blank in one language', () => {
    const all = found((edition) => {
      rowOf(edition, 'azure-direct').verdict.es = ' \t\n ';
    });
    expect(all).to.deep.equal(['texts: rows.azure-direct.verdict.es']);
  });

  it('finds a sentence that was not translated, however deep it stands', () => {
    const all = found((edition) => {
      for (const step of rowOf(edition, 'azure-direct').steps) step.says.es = `${step.says.en} `;
      edition.holding.always.es = edition.holding.always.en;
    });
    expect(all).to.deep.equal([
      'texts: rows.azure-direct.steps.0.says',
      'texts: rows.azure-direct.steps.1.says',
      'texts: rows.azure-direct.steps.2.says',
      'texts: holding.always',
    ]);
  });

  it('takes a name of three words that is the same everywhere', () => {
    const all = found((edition) => {
      edition.title = { en: 'Microsoft Cloud Germany', es: 'Microsoft Cloud Germany' };
    });
    expect(all).to.deep.equal([]);
  });

  it('finds what is left of a template', () => {
    const all = foundBy('texts', (edition) => {
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the fault that is planted
      edition.title.en = 'For ${customer}';
      edition.title.es = 'Para {{customer}}';
    });
    expect(all).to.deep.equal(['texts: title.en', 'texts: title.es']);
  });
});
