import { expect } from 'chai';
import { verify } from '../../policy/verify/verify.ts';
import { combinations, SAID_OR_NOT, VALUES } from '../support/cases.ts';
import { edition, editionCopy } from '../support/edition.ts';
import { contentsMismatches } from './contents.ts';
import { expectationsOf } from './expectations.ts';
import { type Harm, harmsToTheRest, swappedLanguages } from './harms.ts';
import { harmsToRows } from './harmsToRows.ts';
import { wrongLanguages } from './languages.ts';
import { mismatches } from './mismatches.ts';
import { spokenMismatches } from './spoken.ts';
import { wordingMismatches } from './wording.ts';

const cases = combinations({
  ...VALUES,
  goal: SAID_OR_NOT.goal,
  cloud: [undefined, 'us-government', 'germany', 'other'],
  role: [undefined],
});
const expectations = expectationsOf(edition);

describe('a harmful edit', () => {
  it('is compared with an edition in which nothing is noticed', () => {
    expect(isNoticed({ name: 'nothing', apply: () => {} })).to.equal(false);
  });

  it('of any gate or row is noticed', () => {
    expect(harmsToRows.length).to.be.greaterThan(100);
    expect(unnoticed(harmsToRows)).to.deep.equal([]);
  });

  it('of anything else is noticed', () => {
    expect(unnoticed(harmsToTheRest)).to.deep.equal([]);
  });

  it('that swaps the languages of a text is noticed, but for a few words', () => {
    const all = swappedLanguages();
    expect(all.length).to.be.greaterThan(200);
    expect(unnoticed(all)).to.deep.equal([
      'rules.MC17-15.place.section',
      'rules.MC17-16.place.section',
      'rules.MC17-17.place.section',
    ]);
  });
}).timeout(30_000);

function unnoticed(harms: readonly Harm[]): string[] {
  return harms.filter((harm) => !isNoticed(harm)).map(({ name }) => name);
}

/** Whether verify or the expectations have a word to say, the quickest first. */
function isNoticed({ apply }: Harm): boolean {
  const copy = editionCopy();
  apply(copy);
  const of = { edition: copy, expectations };
  return (
    wrongLanguages(copy).length > 0 ||
    wordingMismatches(copy, expectations.wording).length > 0 ||
    contentsMismatches(of, cases).length > 0 ||
    spokenMismatches(of, cases).length > 0 ||
    verify(copy).length > 0 ||
    mismatches(of, cases).length > 0
  );
}
