import { expect } from 'chai';
import { createUnstored } from '../../../bot/conversation/unstored.ts';

describe('what is remembered of people who had everything deleted', () => {
  it('is bounded: the oldest go first', () => {
    const unstored = createUnstored();
    for (let n = 0; n <= 1_000; n += 1) {
      unstored.add(`key-${n}`, 'id', []);
      unstored.beginErasing(`key-${n}`, []);
    }
    expect(unstored.find('key-0', 'id')).to.equal(undefined);
    expect(unstored.erasingOf('key-0')).to.equal(undefined);
    for (const key of ['key-1', 'key-1000']) {
      expect(unstored.find(key, 'id')).to.deep.equal({ replies: [], sent: false });
      expect(unstored.erasingOf(key)).to.deep.equal([]);
    }
  });
});
