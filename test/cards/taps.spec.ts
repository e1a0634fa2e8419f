import { expect } from 'chai';
import { createReader } from '../../dialogs/reading/read.ts';
import { stepOf } from '../../dialogs/reply.ts';
import { context } from '../support/rendering.ts';
import { actionsOf } from './nodes.ts';
import { RENDERED, render } from './rendering.ts';
import { replyIn } from './replies.ts';

const read = createReader(context.translate);

describe('what can be tapped', () => {
  it('says which card of which case it stands on', () => {
    for (const { reply, rendered, name } of RENDERED) {
      for (const { data } of actionsOf(rendered.card)) {
        expect(data, name).to.include({
          case: reply.case,
          revision: reply.revision,
          step: stepOf(reply.show),
        });
      }
    }
  });

  it('is what a number typed picks', () => {
    for (const {
      reply: { show },
      rendered,
      name,
    } of RENDERED) {
      if (!('choices' in show)) continue;
      const { choices } = show;
      const fact = 'fact' in show ? show.fact : undefined;
      for (const [index, { data }] of actionsOf(rendered.card).slice(0, choices.length).entries()) {
        const seen = { choices, language: 'en', ...(fact && { fact }) } as const;
        expect(read(String(index + 1), seen), name).to.deep.equal({
          kind: 'command',
          command: data.command,
        });
      }
    }
  });

  it('does what typing a button’s title does', () => {
    for (const { rendered, name } of RENDERED) {
      for (const { title, data } of rendered.card.actions.filter((action) => 'data' in action)) {
        expect(read(title, { choices: [], language: 'en' }), `${title} in ${name}`).to.deep.equal({
          kind: 'command',
          command: data.command,
        });
      }
    }
  });

  it('is on every answer and refusal what one thinks of it', () => {
    for (const { reply, rendered, name } of RENDERED) {
      if (reply.show.view !== 'answer') continue;
      expect(
        actionsOf(rendered.card).map(({ data }) => data.command),
        name,
      ).to.deep.include({ do: 'opinion' });
    }
  });

  it('leads back only where there is something before', () => {
    const reply = replyIn({ facts: { origin: 'ea', kind: 'usage-based' } });
    expect(commandsOf({ ...reply, canGoBack: true })).to.deep.include({ do: 'back' });
    expect(commandsOf({ ...reply, canGoBack: false })).not.to.deep.include({ do: 'back' });
  });

  it('leaves a fresh welcome without a way to start again', () => {
    const welcome = { ...replyIn({}), canGoBack: false };
    expect(commandsOf(welcome)).not.to.deep.include({ do: 'restart' });
    expect(commandsOf({ ...welcome, canGoBack: true })).to.deep.include({ do: 'restart' });
    expect(commandsOf({ ...welcome, facts: { role: 'direct-partner' } })).to.deep.include({ do: 'restart' });
  });

  it('offers the other language on the welcome', () => {
    expect(commandsOf(replyIn({}))).to.deep.include({ do: 'language', language: 'es' });
    expect(commandsOf({ ...replyIn({}), language: 'es' })).to.deep.include({
      do: 'language',
      language: 'en',
    });
    expect(commandsOf(replyIn({ facts: { origin: 'ea' } }))).not.to.deep.include({
      do: 'language',
      language: 'es',
    });
  });

  it('changes every fact that is listed', () => {
    const answered = replyIn({ facts: { origin: 'ea', kind: 'usage-based' } });
    const changed = (aside: 'changes' | null) =>
      commandsOf(replyIn({ facts: answered.facts, aside: aside && { see: aside } })).filter(
        ({ do: verb }) => verb === 'change',
      );
    expect(changed(null).map(({ fact }) => fact)).to.deep.equal(['origin', 'kind', 'cloud', 'role']);
    expect(changed('changes').map(({ fact }) => fact)).to.deep.equal([
      'origin',
      'kind',
      'goal',
      'cloud',
      'role',
    ]);
  });
});

function commandsOf(reply: Parameters<typeof render>[0]) {
  return actionsOf(render(reply).card).map(({ data }) => data.command as { do: string; fact?: string });
}
