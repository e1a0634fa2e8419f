import { expect } from 'chai';
import { createRenderer } from '../../cards/createRenderer.ts';
import { renderReply } from '../../cards/renderReply.ts';
import { stepOf } from '../../dialogs/reply.ts';
import { edition } from '../support/edition.ts';
import { Talk, translators } from '../support/talk.ts';

const context = { edition, editionOf: () => edition, translate: translators, stepOf };

describe('createRenderer', () => {
  it('renders what renderReply does, however often and in whatever order', () => {
    const render = createRenderer(context);
    const talk = new Talk();
    const replies = ['hi', 'ea', 'blah', 'azure', 'why', 'back', 'español', 'new case', 'ea', 'azure'].map(
      (text) => talk.types(text).reply,
    );
    for (const reply of [...replies, ...replies]) {
      expect(render(reply)).to.deep.equal(renderReply(reply, context));
    }
  });

  it('gives each conversation taps of its own', () => {
    const render = createRenderer(context);
    const { reply } = new Talk().types('hi');
    render(reply);
    const other = { ...reply, case: 'another', revision: 9 };
    expect(render(other)).to.deep.equal(renderReply(other, context));
  });

  it('fills no template again for another conversation in the same place', () => {
    let rendered = 0;
    const editionOf = () => {
      rendered += 1;
      return edition;
    };
    const render = createRenderer({ ...context, editionOf });
    const { reply } = new Talk().types('ea', 'azure');
    const visit = reply.visit.map((visited) => ({ ...visited, case: 'another' }));
    render(reply);
    render({ ...reply, case: 'another', revision: 9, visit, tapped: ['origin'] });
    expect(rendered).to.equal(1);
  });

  it('lets nobody spoil what it keeps', () => {
    const render = createRenderer(context);
    const { reply } = new Talk().types('ea');
    const first = render(reply);
    first.card.body.length = 0;
    first.entity.text = '';
    expect(render(reply)).to.deep.equal(renderReply(reply, context));
  });
});
