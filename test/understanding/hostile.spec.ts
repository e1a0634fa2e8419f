import { expect } from 'chai';
import fc from 'fast-check';
import { understand } from './messages.ts';

const PIECES = [
  'EA',
  'Azure',
  '🙂',
  '\u202e',
  'مرحبا',
  '**',
  '`',
  '{{origin}}',
  '\u0024{x}',
  '<b>',
  '\u0000',
  'no',
  ',',
  '\n',
  '->',
];

describe('hostile text', () => {
  it('is read without throwing, whatever the characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void understand(text)));
  });

  it('is read without throwing when it mixes terms, emoji, right-to-left, Markdown and templates', () => {
    const mixed = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(' '));
    fc.assert(fc.property(mixed, (text) => void understand(text)));
  });

  it('is read without throwing at 10,000 characters', () => {
    for (const piece of ['a', 'no ', 'EA ', 'csp to csp ', '🙂', '((((', 'sell to a csp ', 'é']) {
      understand(piece.repeat(10_000 / piece.length));
    }
  });

  it('says nothing about nothing', () => {
    for (const text of ['', '   ', '🙂', '...', '**', '7', '1.5']) {
      expect(understand(text)).to.include({ intent: 'out_of_scope', origin: null, kind: null, goal: null });
    }
  });
});
