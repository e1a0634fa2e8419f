import { expect } from 'chai';
import { quietLibraries } from '../../bot/quietLibraries.ts';

describe('quietLibraries', () => {
  it('logs that a library complained, and nothing of what it said', () => {
    const logged: object[] = [];
    const output = { error: (..._words: unknown[]) => {}, warn: (..._words: unknown[]) => {} };
    quietLibraries(output, (event, fields) => void logged.push({ event, ...fields }));
    output.error('a token:', 'secret');
    output.warn(new TypeError('secret'));
    expect(logged).to.deep.equal([
      { event: 'library-complained', name: undefined },
      { event: 'library-complained', name: 'TypeError' },
    ]);
  });
});
