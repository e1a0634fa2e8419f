import { expect } from 'chai';
import { Matcher } from '../../dialogs/understand/matcher.ts';
import { createPatternReader } from '../../dialogs/understand/pattern.ts';
import { indexOf } from '../../dialogs/understand/patternIndex.ts';

const SYMBOLS: Record<string, string> = { azure: 'USE', ea: 'EA', csp: 'CSP', manage: 'SUP' };
const read = createPatternReader({
  macros: { who: 'we|they|our team', person: 'a {who}|somebody' },
  symbolOf: (word) => SYMBOLS[word],
});

function stands(pattern: string, gloss: string): boolean {
  return new Matcher(gloss).hasAny(indexOf([read(pattern)]));
}

/** Pattern, glosses in which it stands, glosses in which it does not. */
const CASES: [pattern: string, inside: string[], outside: string[]][] = [
  ['buy it', [' we buy it now '], [' we buy them ', ' buyit ']],
  ['EA', [' on EA~ea now ', ' EA '], [' on EAGER~ea ']],
  ['azure', [' USE~azure '], [' azure ', ' USE~vms ']],
  ['csp', [' CSP~csp ', ' TOCSP~csp '], [' csp ']],
  ['manag*', [' we manager ', ' SUP~managed '], [' we can ']],
  ['can we? go', [' can we go ', ' can go '], [' can they go ']],
  ['(can|may) (we|they)? go', [' may go ', ' can they go '], [' must go ']],
  ['{who} go', [' our team go ', ' they go '], [' team go ']],
  ['{who}* go', [' go ', ' we they our team go '], [' gone ']],
  ['ask {person}', [' ask somebody ', ' ask a our team '], [' ask a somebody ']],
  ['we .. go', [' we go ', ' we all can now go '], [' we , go ', ' we a b c d e go ']],
  ['we ... go', [' we , all of us , go '], [' we . go ', ' we a b c d e f g h i j go ']],
  ['_ go', [' we go '], [' go ']],
  ['^ go', [' go now '], [' we go ']],
  ['go $', [' we go '], [' go now ']],
  ['go \\?', [' go ? '], [' go . ']],
];

describe('a pattern of the lexicon', () => {
  for (const [pattern, inside, outside] of CASES) {
    it(`"${pattern}" stands where it should, and nowhere else`, () => {
      for (const gloss of inside) expect(stands(pattern, gloss), gloss).to.equal(true);
      for (const gloss of outside) expect(stands(pattern, gloss), gloss).to.equal(false);
    });
  }

  it('is found before and after a place', () => {
    const matcher = new Matcher(' our team is on EA~ea since may ');
    expect(matcher.standsBefore(read('{who} .. on'), 4)).to.equal(true);
    expect(matcher.standsBefore(read('{who}'), 4)).to.equal(false);
    expect(matcher.standsAfter(read('since'), 5)).to.equal(true);
    expect(matcher.standsAfter(read('may'), 5)).to.equal(false);
  });

  it('must not name words that there are none of', () => {
    expect(() => read('{nobody}')).to.throw('no words named "nobody"');
  });
});
