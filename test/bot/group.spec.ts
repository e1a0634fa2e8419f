import { expect } from 'chai';
import fc from 'fast-check';
import { plainName } from '../../bot/group.ts';
import { readsAsMarkdown } from '../cards/readsAsMarkdown.ts';
import { translators } from '../support/talk.ts';

/** What clients make a live link of without any Markdown. */
const ADDRESS = /[\p{L}\p{N}]\.[\p{L}\p{N}]|@|:\/\/|www\.\S/iu;

describe('plainName', () => {
  it('keeps names as people write them', () => {
    for (const name of [
      'Ana López',
      "Miles O'Brien",
      'J. Smith',
      'Li-Wei Chen (Contoso)',
      '田中 花子',
      'Peña, Íñigo',
    ]) {
      expect(plainName(name), name).to.equal(name);
    }
  });

  it('leaves nothing that is Markdown, an address or HTML', () => {
    const nasty = {
      '**Ana**': 'Ana',
      '[Ana](https://evil.example)': 'Ana (https evil example)',
      'www.evil.example': 'www evil example',
      'ana@evil.example': 'ana evil example',
      '<b>Ana</b>': 'b Ana b',
      '_Ana_ `x` ~y~': 'Ana x y',
      'A\u202Ena\u200B': 'A na',
      '&amp;': 'amp',
      '\n\n# Ana': 'Ana',
      '${x} {{y}}': 'x y',
      '***': '',
    };
    for (const [name, plain] of Object.entries(nasty)) expect(plainName(name), name).to.equal(plain);
  });

  it('leaves none in any name, in the line it stands in', () => {
    const parts = fc.constantFrom(
      'Ana',
      '.',
      '*',
      '[',
      '](',
      ')',
      '_',
      '1.',
      '#',
      '-',
      'https://',
      'www.',
      '@',
      'com',
      ' ',
      '&lt;',
      "'",
      '\n',
    );
    const names = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(parts).map((some) => some.join('')),
    );
    fc.assert(
      fc.property(names, (name) => {
        const plain = plainName(name);
        for (const translate of Object.values(translators)) {
          expect(readsAsMarkdown(translate('group.for', { name: plain }))).to.equal(false);
        }
        expect(plain).not.to.match(ADDRESS);
        expect([...plain].length).to.be.at.most(60);
      }),
      { numRuns: 2000 },
    );
  });
});
