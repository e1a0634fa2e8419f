import { expect } from 'chai';
import { LEADS } from '../../dialogs/lead.ts';
import en from '../../dialogs/locales/en.json' with { type: 'json' };
import es from '../../dialogs/locales/es.json' with { type: 'json' };
import { RATINGS } from '../../dialogs/opinions.ts';
import { FACT_NAMES, VOCABULARY } from '../../policy/facts.ts';

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): Map<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(tree)) {
    if (typeof value === 'string') found.set(`${path}${key}`, value);
    else for (const leaf of leaves(value, `${path}${key}.`)) found.set(...leaf);
  }
  return found;
}

const english = leaves(en);
const spanish = leaves(es);

describe('the locale files', () => {
  it('have the same keys', () => {
    expect([...spanish.keys()].sort()).to.deep.equal([...english.keys()].sort());
    expect(english.size).to.be.greaterThan(100);
  });

  it('have words for every key', () => {
    for (const [key, words] of [...english, ...spanish]) expect(words.trim(), key).not.to.equal('');
  });

  it('put the same words in in both languages', () => {
    const slots = (words: string) => (words.match(/\{\{\w+\}\}/g) ?? []).sort();
    for (const [key, words] of english)
      expect(slots(spanish.get(key) ?? ''), key).to.deep.equal(slots(words));
  });

  it('have a label, a short name and a hint for every value', () => {
    for (const fact of FACT_NAMES) {
      for (const value of VOCABULARY[fact]) {
        for (const part of ['label', 'short', 'hint'])
          expect(english.has(`option.${fact}.${value}.${part}`), value).to.equal(true);
      }
    }
  });

  it('have a label and a hint for every opinion and reason', () => {
    for (const { opinion, reason = 'other' } of RATINGS) {
      for (const part of ['label', 'hint'])
        expect(english.has(`opinion.${opinion}.${reason}.${part}`), reason).to.equal(true);
    }
  });

  it('have a sentence for every lead', () => {
    for (const say of LEADS) expect(english.has(`lead.${say}`), say).to.equal(true);
  });
});
