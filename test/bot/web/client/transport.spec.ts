import { expect } from 'chai';
import { createTransport } from '../../../../bot/web/client/transport.ts';

const session = { conversation: 'c', user: 'u', language: 'es', greeted: true, activities: [] } as const;

describe('transport', () => {
  it('asks for the replies in the response', async () => {
    const { transport, sent } = to([{ activities: [{ type: 'message', text: 'Hola' }, 'noise'] }]);
    expect(await transport({ type: 'message', id: 'm', text: 'hola' })).to.deep.equal([
      { type: 'message', text: 'Hola' },
    ]);
    expect(sent).to.deep.equal([
      {
        type: 'message',
        id: 'm',
        text: 'hola',
        channelId: 'webchat',
        serviceUrl: 'http://here',
        deliveryMode: 'expectReplies',
        conversation: { id: 'c' },
        from: { id: 'u', role: 'user' },
        recipient: { id: 'bot', role: 'bot' },
        locale: 'es-ES',
      },
    ]);
  });

  it('sends one activity after the other, past a failure too', async () => {
    const { transport, sent } = to([503, { activities: [] }]);
    const first = transport({ type: 'message', id: '1' }).catch((reason: Error) => reason.message);
    const second = transport({ type: 'message', id: '2' });
    expect(sent).to.have.length(0);
    expect(await first).to.include('503');
    expect(await second).to.deep.equal([]);
    expect(sent.map(({ id }) => id)).to.deep.equal(['1', '2']);
  });

  it('rejects an answer without activities', async () => {
    const { transport } = to([{ error: {} }]);
    const reason = await transport({ type: 'message' }).catch((error: Error) => error.message);
    expect(reason).to.include('without activities');
  });
});

function to(answers: (number | object)[]) {
  const sent: Record<string, unknown>[] = [];
  const transport = createTransport({
    fetch: async (_, init) => {
      sent.push(JSON.parse(String(init?.body)));
      const answer = answers.shift();
      return typeof answer === 'number' ? new Response(null, { status: answer }) : Response.json(answer);
    },
    origin: 'http://here',
    session: { ...session, activities: [] },
    locale: () => 'es-ES',
    patience: 1000,
  });
  return { transport, sent };
}
