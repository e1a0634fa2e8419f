import { expect } from 'chai';
import { keeping } from '../../cards/keeping.ts';
import type { Translate } from '../../dialogs/translate.ts';

describe('keeping fillings', () => {
  it('fills a sentence once for the same words, and anew for others', () => {
    const filled: string[] = [];
    const translate: Translate = (key, words) => {
      filled.push(key);
      return `${key} ${Object.values(words ?? {})}`;
    };
    const say = keeping(translate);
    const sentences = ['one', 'one', 'two'].map((label) => keeping(translate)('lead.noted', { label }));
    expect(sentences).to.deep.equal(['lead.noted one', 'lead.noted one', 'lead.noted two']);
    expect(say('told.assumed', { label: 'one' })).to.equal('told.assumed one');
    expect(filled).to.deep.equal(['lead.noted', 'lead.noted', 'told.assumed']);
  });
});
