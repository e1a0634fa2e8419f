import fc from 'fast-check';
import { BOT_MENTION } from '../../support/teamsPerson.ts';
import { hostileText, MARK } from './texts.ts';
import { hostileValue, hugeValue } from './values.ts';

/** Conversations and people that a bystander is not, however near they come. */
export const BYSTANDER = { conversation: '19:bystanders', person: '29:bystander' };
const NEAR = [
  '29:Bystander',
  '29:bystander ',
  '29:bystander\u0000',
  '29:bystander/',
  ' 29:bystander',
  '29:bystande',
];

export const seldom = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 5, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
/** One wild part is enough to have an activity refused, and most should come through to where they could do harm. */
export const mostly = (tame: fc.Arbitrary<unknown>, wild: fc.Arbitrary<unknown>) =>
  fc.oneof({ weight: 40, arbitrary: tame }, { weight: 1, arbitrary: wild });

/** The SDK sends accounts and conversations back whole, so what is in them goes through all of it. */
const wild = fc.oneof(hostileValue, hugeValue);
const person = fc.oneof(fc.constantFrom('ana', 'bob', MARK, ...NEAR), hostileText);
export const account = fc.record(
  { id: person, name: hostileText, aadObjectId: hostileText, role: hostileText, properties: wild },
  { requiredKeys: ['id'], noNullPrototype: true },
);
const conversation = fc.record(
  {
    id: fc.oneof(fc.constantFrom('one', 'two', BYSTANDER.conversation), hostileText),
    isGroup: fc.boolean(),
    conversationType: fc.oneof(fc.constantFrom('personal', 'groupChat', 'channel'), hostileText),
    name: hostileText,
    tenantId: hostileText,
    more: wild,
  },
  { requiredKeys: ['id'], noNullPrototype: true },
);
const channel = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom('test', 'msteams', 'webchat', 'directline') },
  { weight: 2, arbitrary: fc.constantFrom('sms', 'email', 'slack') },
  { weight: 1, arbitrary: hostileText },
);
const entity = fc.oneof(
  fc.constant(BOT_MENTION),
  fc.record({ type: fc.constant('mention'), text: hostileText, mentioned: account }),
  fc.record({ type: fc.constant('clientInfo'), locale: hostileText }),
  hostileValue,
);

const anywhere = fc.record(
  {
    id: mostly(fc.oneof(fc.constantFrom('same', 'again'), hostileText), hostileValue),
    channelId: mostly(channel, hostileValue),
    conversation: mostly(conversation, hostileValue),
    from: mostly(account, hostileValue),
    recipient: mostly(fc.constant({ id: '28:bot', name: 'Assistant' }), account),
    locale: mostly(fc.constantFrom('en-US', 'es-ES', 'ES', ''), fc.oneof(hostileText, hostileValue)),
    deliveryMode: mostly(
      fc.constantFrom('expectReplies', 'expectReplies', 'normal'),
      fc.oneof(hostileText, hostileValue),
    ),
    entities: seldom(mostly(fc.array(entity, { maxLength: 3 }), hostileValue)),
    channelData: seldom(fc.oneof(fc.constant({ view: 'desk' }), hostileValue)),
    attachments: seldom(fc.oneof(fc.array(hostileValue, { maxLength: 2 }), hostileValue)),
    timestamp: seldom(hostileValue),
    localTimestamp: seldom(hostileText),
    replyToId: seldom(hostileValue),
    relatesTo: seldom(hostileValue),
    callerId: seldom(hostileText),
    textFormat: seldom(hostileText),
    speak: seldom(hostileText),
    summary: seldom(hostileText),
    suggestedActions: seldom(hostileValue),
    serviceUrl: mostly(fc.constant(undefined), fc.oneof(hostileText, hostileValue)),
  },
  { requiredKeys: ['channelId', 'conversation', 'from', 'recipient', 'deliveryMode'], noNullPrototype: true },
);

/** Beside the bystander in their group, under a name that is nearly theirs. */
const nearBystander = fc.tuple(anywhere, fc.constantFrom(...NEAR)).map(([carried, id]) => ({
  ...carried,
  channelId: 'msteams',
  conversation: { id: BYSTANDER.conversation, isGroup: true, conversationType: 'groupChat' },
  from: { id, name: MARK },
  recipient: { id: '28:bot' },
  entities: [BOT_MENTION],
}));

/** What every activity carries. The place that replies are sent to is added when it is posted. */
export const envelope = fc.oneof({ weight: 7, arbitrary: anywhere }, { weight: 1, arbitrary: nearBystander });
