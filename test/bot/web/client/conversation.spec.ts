import { expect } from 'chai';
import type { Activity } from '../../../../bot/web/client/activity.ts';
import { createConversation } from '../../../../bot/web/client/conversation.ts';
import type { Session } from '../../../../bot/web/client/session.ts';

describe('conversation', () => {
  it('shows what was said before its replies, each later than the one before', async () => {
    const { conversation, shown } = talk([
      { type: 'message', text: 'Which?' },
      { type: 'message', text: 'Yes?' },
    ]);
    await conversation.say({ type: 'message', text: 'hi', channelData: { clientActivityID: 'c' } });
    expect(shown.map(({ text, from }) => [from?.role, text])).to.deep.equal([
      ['user', 'hi'],
      ['bot', 'Which?'],
      ['bot', 'Yes?'],
    ]);
    const times = shown.map(({ timestamp }) => timestamp);
    expect([...new Set(times)].sort()).to.deep.equal(times);
    expect(shown[0]?.channelData).to.include({ clientActivityID: 'c' });
  });

  it('sends a tap as its value alone, and shows the words on it', async () => {
    const { conversation, sent, shown } = talk([]);
    const tap = { command: { do: 'back' } };
    await conversation.say({ type: 'message', text: 'Back', channelData: { messageId: 'm', tap } });
    expect(sent).to.deep.equal([{ type: 'message', id: 'm', value: tap }]);
    expect(shown[0]).to.include({ text: 'Back', id: 'm' });
  });

  it('sends a message that failed again under the same id', async () => {
    const { conversation, sent } = talk([], ['fail']);
    const message = { type: 'message', text: 'EA', channelData: { messageId: 'm' } };
    const first = await conversation.say(message).catch((reason: Error) => reason.message);
    await conversation.say(message);
    expect(first).to.equal('fail');
    expect(sent.map(({ id }) => id)).to.deep.equal(['m', 'm']);
  });

  it('shows nothing of a message that was not taken', async () => {
    const { conversation, shown, session } = talk([], ['fail']);
    await conversation.say({ type: 'message', text: 'EA' }).catch(() => undefined);
    expect(shown).to.deep.equal([]);
    expect(session.activities).to.deep.equal([]);
  });

  it('lets a screen reader say a card by the plain text that came with it', async () => {
    const { conversation, shown } = talk([
      { type: 'message', entities: [{ type: 'other' }, { type: 'PolicyQuestion', text: 'Where?' }] },
      { type: 'message', summary: 'In short' },
      { type: 'message', text: 'Said already' },
    ]);
    await conversation.tell({ type: 'event' });
    const spoken = shown.map(({ channelData }) => channelData?.['webchat:fallback-text']);
    expect(spoken).to.deep.equal(['Where?', 'In short', undefined]);
  });

  it('shows replies at once, whatever they reply to', async () => {
    const { conversation, shown } = talk([{ type: 'message', text: 'Hola', replyToId: 'unseen' }]);
    await conversation.tell({ type: 'event' });
    expect(shown[0]).to.not.have.property('replyToId');
  });
});

function talk(replies: Activity[], failures: string[] = []) {
  const session: Session = { conversation: 'c', user: 'u', language: 'en', greeted: true, activities: [] };
  const sent: Activity[] = [];
  const shown: Activity[] = [];
  let ids = 0;
  const conversation = createConversation({
    session,
    transport: async (activity) => {
      sent.push(activity);
      const failure = failures.shift();
      if (failure) throw new Error(failure);
      return replies;
    },
    newId: () => `id-${++ids}`,
    now: () => new Date('2026-01-01T00:00:00Z'),
    changed: () => undefined,
  });
  conversation.activities.subscribe({ next: (activity) => void shown.push(activity) });
  return { conversation, session, sent, shown };
}
