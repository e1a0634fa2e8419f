import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { GRAMMARS } from '../../../cards/learn/grammar.ts';
import { storyOf } from '../../../cards/learn/story.ts';
import { type Facts, LANGUAGES, type Language } from '../../../policy/facts.ts';
import { FORMS, FULL, formsOf, namesIn, PARTIAL, REST } from './forms.ts';
import type { FormsRead } from './readForms.ts';

const ALL = [...FULL, ...PARTIAL, ...REST];

function readForms(language: Language): Promise<FormsRead> {
  const entry = fileURLToPath(new URL('readForms.ts', import.meta.url));
  const child = fork(entry, [language], { execArgv: ['--import', 'tsx'] });
  return new Promise((resolve, reject) => {
    child.once('message', (read) => resolve(read as FormsRead)); // what readForms.ts sends
    child.once('exit', (code) => reject(new Error(`reading ended with ${code}`)));
  });
}

describe('a story', () => {
  it('stands for every case there is, each once', () => {
    expect(FULL).to.have.length(8 * 3 * 3 * 5 * 4);
    expect(PARTIAL).to.have.length(9 * 4 * 4 - 1);
    const names = new Set(ALL.map((facts) => JSON.stringify(facts)));
    expect(names.size).to.equal(9 * 4 * 4 * 5 * 4 - 1);
  });

  it('says exactly the facts of its case, as the bot reads it, over all cases, in both languages', async function () {
    this.timeout(600_000);
    for (const { read, wrong } of await Promise.all(LANGUAGES.map(readForms))) {
      expect(wrong).to.deep.equal([]);
      expect(read).to.be.at.least(FORMS * (FULL.length + PARTIAL.length));
    }
  });

  for (const language of LANGUAGES) {
    it(`has twenty forms and more for every case, whoever it is about, in ${language}`, () => {
      // One fact alone is no case; it still has several forms.
      const least = (facts: Facts) => (Object.keys(facts).length > 1 ? FORMS : 5);
      const few = ALL.filter((facts) => formsOf(facts, language).length < least(facts));
      expect(few).to.deep.equal([]);
    });

    it(`is a few plain sentences about a made-up company, in ${language}`, () => {
      for (const facts of ALL) {
        for (const text of formsOf(facts, language)) {
          expect(text).to.match(/^\p{Lu}[^*_[\]`#<>{}()|\n]*\.$/u);
          expect(text).not.to.match(/ {2}|\.\.| [.,:]|(?:\.|:) ?$.|\. \p{Ll}|undefined/u);
          expect(text.length, text).to.be.within(15, 400);
          expect(text.split(/\. /).length, text).to.be.at.most(4);
          const isOfUsAlone = Object.keys(facts).join() === 'role';
          expect(namesIn(text, language), text).to.have.length(isOfUsAlone ? 0 : 1);
        }
      }
    });
  }

  it('is the same for the same facts and seed, whatever was told in between', () => {
    const facts: Facts = { origin: 'open', kind: 'usage-based', goal: 'move' };
    const first = storyOf(facts, 7, 'en');
    storyOf(facts, 8, 'es');
    expect(storyOf({ ...facts }, 7, 'en')).to.equal(first);
    expect(storyOf(facts, 2 ** 40, 'en')).to.match(/\.$/);
  });

  it('has what every language has as often in the other, so that a seed names the same company', () => {
    const counts = LANGUAGES.map((language) => {
      const { customers, partners, orders } = GRAMMARS[language];
      return { customers: customers.length, partners: partners.length, orders };
    });
    expect(counts[1]).to.deep.equal(counts[0]);
  });

  it('knows every word that its sentences leave open', () => {
    for (const { forms, kinds } of Object.values(GRAMMARS)) {
      const [words, ...others] = Object.values(forms).map((form) => Object.keys(form));
      for (const other of others) expect(other).to.deep.equal(words);
      for (const called of Object.values(kinds).flat()) expect(Object.keys(forms)).to.include(called.as);
    }
  });
});
