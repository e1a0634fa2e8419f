import { expect } from 'chai';
import sinon from 'sinon';
import { CARD, type Message } from '../../bot/message.ts';
import { sendInPlace, type TapChannel } from '../../bot/tapInPlace.ts';
import { render } from '../cards/rendering.ts';
import { replyIn } from '../cards/replies.ts';
import { translators } from '../support/talk.ts';

const { card } = render(replyIn({}));
const cardMessage: Message = {
  type: 'message',
  locale: 'es',
  attachments: [{ contentType: CARD, content: card }],
};

async function sent(isOwn: boolean, messages: Message[], post = sinon.stub().resolves()) {
  const respond = sinon.stub<Parameters<TapChannel['respond']>, Promise<void>>().resolves();
  const error = await sendInPlace({ post, respond }, isOwn, translators)(messages).catch(String);
  const [body, ...more] = respond.args.map(([first]) => first);
  expect(more).to.deep.equal([]);
  return { body, error, posted: post.args.flatMap(([those]) => those as Message[]) }; // what post takes
}

describe('sendInPlace', () => {
  it('puts the last card in the place of one’s own, and posts those before', async () => {
    const { body, posted } = await sent(true, [{ ...cardMessage, summary: 'before' }, cardMessage]);
    expect(body).to.deep.equal({ statusCode: 200, type: CARD, value: card });
    expect(posted.map(({ summary }) => summary)).to.deep.equal(['before']);
  });

  it('leaves a card that is not one’s own as it is, and posts what was to be shown', async () => {
    const { body, posted } = await sent(false, [cardMessage]);
    expect(body?.value).to.equal(translators.es('tap.beside'));
    expect(posted).to.deep.equal([cardMessage]);
  });

  it('says a sentence beside the card, and nothing else', async () => {
    const { body, posted } = await sent(true, [{ type: 'message', text: 'It failed.' }, cardMessage]);
    expect(body?.value).to.equal('It failed.');
    expect(posted).to.deep.equal([]);
  });

  it('answers the tap also when a message cannot be posted, and lets that be known', async () => {
    const post = () => sinon.stub().rejects(new Error('502'));
    const own = await sent(true, [cardMessage, cardMessage], post());
    expect(own).to.deep.include({ error: 'Error: 502' });
    expect(own.body?.value).to.equal(card);
    const others = await sent(false, [cardMessage], post());
    expect(others).to.deep.include({ error: 'Error: 502' });
    expect(others.body?.value).to.equal(translators.es('tap.undelivered'));
  });
});
