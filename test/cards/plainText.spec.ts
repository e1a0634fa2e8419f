import { expect } from 'chai';
import { context } from '../support/rendering.ts';
import { textsOf } from './nodes.ts';
import { RENDERED } from './rendering.ts';

describe('the plain text of a card', () => {
  it('says everything that the card says', () => {
    for (const { reply, rendered, name } of RENDERED) {
      const tapWord = context.translate[reply.language]('button.change');
      const parts = textsOf(rendered.card).flatMap(partsOf);
      const lost = parts.filter((part) => part !== tapWord && !rendered.text.includes(part));
      expect(lost, name).to.deep.equal([]);
    }
  });

  it('gives the number of every choice as the card does', () => {
    for (const { reply, rendered, name } of RENDERED) {
      if (reply.show.view !== 'question') continue;
      const numbers = [...rendered.text.matchAll(/^(\d+)\. /gm)].map(([, number]) => Number(number));
      expect(numbers, name).to.deep.equal(reply.show.choices.map((_, index) => index + 1));
    }
  });

  it('has no Markdown, no empty paragraph and no trailing space', () => {
    for (const { rendered, name } of RENDERED) {
      expect(rendered.text, name).not.to.match(/\]\(|\*\*|\n{3}| \n|^\s|\s$/);
    }
  });

  it('stands in the card too, for clients that cannot show it, and in what programs read', () => {
    for (const { rendered, name } of RENDERED) {
      expect(rendered.card.fallbackText, name).to.equal(rendered.text);
      expect(rendered.entity.text, name).to.equal(rendered.text);
    }
  });

  it('holds the summary, but for leads it starts with', () => {
    for (const { rendered, name } of RENDERED) expect(rendered.text, name).to.include(rendered.summary);
  });
});

/** A text as it is read: what stands before a link, its title and its address. */
function partsOf(text: string): string[] {
  const link = /^(?<before>.*)\[(?<title>.+)\]\((?<url>.+)\)$/.exec(text)?.groups;
  return link ? [link.before ?? '', link.title ?? '', link.url ?? ''] : [text];
}
