import { randomUUID } from 'node:crypto';
import { mark } from '../../support/marker.ts';

/** An account or a conversation with markers in everything that could name it. */
export const named = (id = mark()) => ({
  id,
  name: mark(),
  aadObjectId: mark(),
  role: mark(),
  properties: { email: `${mark()}@example.com` },
});

/** What every activity of one person carries: markers wherever a channel may put something personal. */
export function carrier(serviceUrl: string) {
  const [person, bot] = [named(), named()];
  const conversation = { ...named(), tenantId: mark(), conversationType: mark() };
  return () => ({
    id: `${mark()}-${randomUUID()}`,
    channelId: mark(),
    serviceUrl: `${serviceUrl}/${mark()}`,
    from: person,
    recipient: bot,
    conversation,
    locale: 'en-US',
    localTimezone: mark(),
    callerId: mark(),
    replyToId: mark(),
    topicName: mark(),
    label: mark(),
    channelData: { tenant: { id: mark() }, team: { name: mark() }, token: mark() },
    deliveryMode: 'expectReplies' as string | undefined,
  });
}

const tap = (command: unknown, fields: object = {}) => ({
  value: { case: mark(), step: mark(), revision: 1, command, [mark()]: mark(), ...fields },
});

/** Activities of every kind, sensible and not, with something marked in each. */
export function activities(): object[] {
  const message = (text: string, fields: object = {}) => ({ type: 'message', text, ...fields });
  return [
    { type: 'conversationUpdate', membersAdded: [named(), named()], membersRemoved: [named()] },
    message('hello'),
    message(`the customer ${mark()} has Azure through an EA and pays by card ${mark()}`),
    message(`${mark()} ${mark()}`),
    message(mark(), { textFormat: 'xml', speak: mark(), inputHint: mark(), summary: mark() }),
    message(`Office 365 for ${mark()}, and ${mark()} has Azure from another CSP`),
    message('no'),
    message('why'),
    // One person's, on one channel, so that there is an answer to think something of.
    message(`${mark()} has Azure through an EA`, { channelId: 'test' }),
    message('this is wrong', { channelId: 'test', summary: mark() }),
    message(`${mark()} `.repeat(900)),
    message(`<at>${mark()}</at> ea ${mark()}`, {
      entities: [
        { type: 'mention', text: mark(), mentioned: named() },
        { type: mark(), [mark()]: mark() },
      ],
      attachments: [
        { contentType: mark(), name: mark(), contentUrl: `https://${mark()}.example`, content: mark() },
      ],
    }),
    message('', tap({ do: 'say', facts: { origin: 'ea' } })),
    message('', tap({ do: 'say', facts: { origin: mark() } })),
    message('', tap({ do: 'say', facts: { origin: 'ea', [mark()]: mark() } }, { case: mark().repeat(9) })),
    message('', tap({ do: 'language', language: 'es', [mark()]: mark() })),
    message('', tap({ do: 'help', note: mark() })),
    message('', tap({ do: 'rate', opinion: 'wrong', reason: mark(), [mark()]: mark() })),
    message('', { value: mark() }),
    message('', { value: { [mark()]: { [mark()]: [mark()] } } }),
    message('ea', { conversation: { ...named(), isGroup: true } }),
    { type: 'event', name: 'language', value: 'es' },
    { type: 'event', name: mark(), value: { name: mark(), token: mark() } },
    {
      type: 'invoke',
      name: 'adaptiveCard/action',
      value: { action: { type: mark(), data: { text: mark() } } },
    },
    { type: 'invoke', name: mark(), value: mark() },
    {
      type: 'invoke',
      name: 'composeExtension/query',
      value: { commandId: mark(), parameters: [{ name: mark(), value: `azure ea ${mark()}` }] },
    },
    {
      type: 'invoke',
      name: 'composeExtension/fetchTask',
      value: { messagePayload: { from: named(), body: { content: `<p>azure ea ${mark()}</p>` } } },
    },
    { type: 'installationUpdate', action: 'remove', from: named() },
    { type: 'messageReaction', reactionsAdded: [{ type: mark() }] },
    { type: 'messageUpdate', text: mark() },
    { type: 'installationUpdate', action: mark() },
    { type: 'endOfConversation', code: mark(), text: mark() },
    { type: mark(), text: mark() },
  ];
}

/** Bodies that are no activity. */
export function bodies(): string[] {
  return [
    mark(),
    `{"type":"message","text":"${mark()}"`,
    JSON.stringify({
      type: 'message',
      text: { deep: mark() },
      channelId: mark(),
      conversation: { id: mark() },
    }),
    JSON.stringify([{ type: mark() }]),
    JSON.stringify({ type: 'message', channelId: mark(), conversation: { id: mark() }, serviceUrl: mark() }),
    JSON.stringify({ type: 'message', channelId: mark(), conversation: mark(), __proto__: { a: mark() } }),
  ];
}

/** Headers that hold secrets, or whatever the sender wants. */
export const headers = () => ({
  authorization: `Bearer ${mark()}.${mark()}.${mark()}`,
  cookie: `session=${mark()}`,
  'user-agent': mark(),
  'x-forwarded-for': mark(),
  'x-ms-conversation-id': mark(),
  traceparent: mark(),
  tracestate: `vendor=${mark()}`,
  baggage: `user=${mark()}`,
});

/** Addresses that are asked for. */
export const paths = () => [
  `/${mark()}`,
  `/?lang=${mark()}`,
  `/policy?edition=${mark()}&origin=${mark()}&lang=${mark()}`,
  `/assets/${mark()}?v=${mark()}`,
  `/api/policy/answer?origin=${mark()}&${mark()}=1`,
  `/api/policy/answer?edition=${mark()}`,
  `/readyz?${mark()}`,
];
