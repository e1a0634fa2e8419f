import { expect } from 'chai';
import { saveSent } from '../../../bot/conversation/saveSent.ts';
import { createSentLog } from '../../../bot/conversation/sentLog.ts';
import { takeTurn } from '../../../bot/conversation/takeTurn.ts';
import type { Turn } from '../../../dialogs/world.ts';
import { createDesk } from '../../support/desk.ts';

const KEY = 'conversations/person/conversation';
const typed = (text: string): Turn => ({ language: 'en', input: { kind: 'text', text } });

describe('saveSent', () => {
  it('keeps an answer from being given again after a stop and a start', async () => {
    const { desk } = createDesk();
    for (const text of ['ea', 'azure']) {
      await takeTurn(desk, { key: KEY, id: text, turn: typed(text) });
      desk.sent.mark(KEY, text);
    }
    await saveSent(desk);
    expect(desk.sent.unsaved()).to.deep.equal([]);

    const restarted = { ...desk, sent: createSentLog() };
    const { replies } = await takeTurn(restarted, { key: KEY, id: '3', turn: typed('new case') });
    expect(replies.map(({ show }) => show.view)).to.deep.equal(['question']);
  });

  it('leaves alone what was removed meanwhile', async () => {
    const { desk, store } = createDesk();
    await takeTurn(desk, { key: KEY, id: '1', turn: typed('ea') });
    desk.sent.mark(KEY, '1');
    await store.remove(KEY);
    await saveSent(desk);
    expect(await store.read(KEY)).to.equal(undefined);
  });
});
