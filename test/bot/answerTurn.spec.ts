import { expect } from 'chai';
import sinon from 'sinon';
import { answerTurn } from '../../bot/answerTurn.ts';
import type { Delivery } from '../../bot/delivery.ts';
import { SHAPE } from '../../dialogs/state.ts';
import { createDesk } from '../support/desk.ts';
import { rendering } from '../support/rendering.ts';
import { translators } from '../support/talk.ts';

function person(isInline = true) {
  const { desk, logged } = createDesk();
  const answer = answerTurn(desk, rendering);
  let id = 0;
  return {
    desk,
    logged,
    async types(text: string, delivery: Partial<Delivery> = {}) {
      const send = sinon.stub<Parameters<Delivery['send']>, Promise<void>>().resolves();
      const incoming = {
        key: 'key',
        id: `${++id}`,
        turn: { language: 'en' as const, input: { kind: 'text' as const, text } },
      };
      await answer(incoming, {
        channelId: 'test',
        conversation: 'c',
        isInline,
        send,
        onSettled: (callback) => callback(true),
        ...delivery,
      });
      return send.args.flatMap(([activities]) =>
        activities.map(({ summary, text: plain }) => summary ?? plain ?? ''),
      );
    },
  };
}

describe('answerTurn', () => {
  it('gives an answer again that turned out not to have left with its response', async () => {
    const { types } = person();
    await types('ea');
    const [answer] = await types('azure', { onSettled: (callback) => callback(false) });
    expect(await types('new case')).to.deep.equal([answer, 'Where did the customer buy the subscription?']);
  });

  it('gives no answer again that left', async () => {
    const { types } = person();
    for (const text of ['ea', 'azure']) await types(text);
    expect(await types('new case')).to.have.length(1);
  });

  it('apologizes with a reference that leads to the log when the turn failed', async () => {
    const { desk, logged, types } = person();
    desk.store.read = sinon.stub().rejects(new Error('disk gone'));
    const [apology] = await types('ea');
    expect(apology).to.match(/Reference: id-\d+/);
    expect(logged).to.deep.equal([{ event: 'turn-failed' }]);
  });

  it('apologizes in the language of the conversation, and shows the question again', async () => {
    const { desk, types } = person();
    await types('hola');
    desk.store.write = sinon.stub().rejects(new Error('disk full'));
    const [apology, question] = await types('ea');
    expect(apology).to.match(/Referencia: id-\d+/);
    expect(question).to.equal(translators.es('question.origin.ask'));
  });

  it('tells whoever was served by a newer version, and changes nothing', async () => {
    const { desk, types } = person();
    await desk.store.write('key', { state: { shape: SHAPE + 1 } }, undefined);
    const before = await desk.store.read('key');
    const [apology, ...more] = await types('ea');
    expect(apology).to.match(/newer version.*Reference: id-\d+/);
    expect(more).to.deep.equal([]);
    expect(await desk.store.read('key')).to.deep.equal(before);
  });

  it('says nothing more over a channel that failed', async () => {
    const { types, logged } = person(false);
    const send = sinon.stub().rejects(new Error('502'));
    await types('ea', { send });
    sinon.assert.calledOnce(send);
    expect(logged).to.deep.equal([{ event: 'send-failed' }]);
  });
});
