import fc from 'fast-check';
import { account, envelope, mostly, seldom } from './envelope.ts';
import { type Tampering, tampering } from './taps.ts';
import { hostileText, typedText } from './texts.ts';
import { hostileValue, hugeText } from './values.ts';

/** An activity as it is sent, but for a tap, which is made from a card that was shown. */
export type HostileActivity = { fields: Record<string, unknown>; tap?: Tampering; inPlace?: boolean };

const message = fc.record({
  type: fc.constant('message'),
  text: mostly(typedText, fc.oneof(hugeText, hostileValue)),
});
const submitted = fc.record({ type: fc.constant('message'), text: seldom(hostileText), value: hostileValue });
const members = fc.oneof(fc.array(account, { maxLength: 3 }), fc.constant([{ id: '28:bot' }]), hostileValue);
const changed = fc.record({
  type: fc.constant('conversationUpdate'),
  membersAdded: seldom(members),
  membersRemoved: seldom(members),
  topicName: hostileText,
});
const onMessage = fc.record({
  messagePayload: fc.record({
    from: account,
    body: fc.record({
      content: typedText,
      contentType: fc.oneof(fc.constantFrom('text', 'html'), hostileText),
    }),
  }),
});
const searched = fc.record({
  commandId: hostileText,
  parameters: fc.array(fc.record({ name: hostileText, value: fc.oneof(typedText, hostileValue) }), {
    maxLength: 3,
  }),
  queryOptions: seldom(hostileValue),
});
const invokedWith = (name: string, value: fc.Arbitrary<unknown>) =>
  fc.record({ type: fc.constant('invoke'), name: fc.constant(name), value: mostly(value, hostileValue) });
const invoked = fc.oneof(
  invokedWith(
    'adaptiveCard/action',
    fc.record({ action: fc.record({ type: hostileText, data: hostileValue }) }),
  ),
  invokedWith('composeExtension/query', searched),
  invokedWith('composeExtension/fetchTask', onMessage),
  invokedWith('composeExtension/submitAction', onMessage),
  invokedWith('composeExtension/submitAction', fc.record({ data: fc.record({ share: hostileValue }) })),
  invokedWith('composeExtension/selectItem', hostileValue),
  invokedWith('task/fetch', hostileValue),
  fc.record({ type: fc.constant('invoke'), name: hostileText, value: hostileValue }),
);
const happened = fc.record({
  type: fc.constant('event'),
  name: fc.oneof(fc.constantFrom('language', 'open-case', 'news', 'webchat/join'), hostileText),
  value: fc.oneof(
    fc.constantFrom('en', 'es'),
    fc.record({
      facts: hostileValue,
      unsure: hostileValue,
      edition: fc.oneof(hostileText, fc.constant(null)),
    }),
    hostileValue,
  ),
});
const ofATeam = fc.record({
  type: fc.constant('message'),
  value: fc.record({
    escalation: fc.oneof(hostileText, fc.constant('__proto__')),
    act: fc.oneof(fc.constantFrom('take', 'answer', 'close'), hostileText),
    answer: hostileText,
  }),
});
const OTHER_TYPES = [
  'installationUpdate',
  'messageReaction',
  'messageUpdate',
  'messageDelete',
  'endOfConversation',
];
const other = fc.record({
  type: fc.oneof(
    fc.constantFrom(...OTHER_TYPES, 'typing', 'trace', 'handoff', 'invokeResponse'),
    hostileText,
  ),
  action: fc.oneof(fc.constantFrom('add', 'remove'), hostileText),
  reactionsAdded: hostileValue,
  text: hostileText,
  code: hostileText,
});

const tapped = fc.record({
  content: fc.record({ type: fc.constant('message') }),
  tap: tampering,
  inPlace: fc.boolean(),
});
const plain = fc
  .oneof(
    { weight: 5, arbitrary: message },
    { weight: 1, arbitrary: submitted },
    { weight: 2, arbitrary: changed },
    { weight: 4, arbitrary: invoked },
    { weight: 2, arbitrary: happened },
    { weight: 1, arbitrary: ofATeam },
    { weight: 3, arbitrary: other },
  )
  .map((content) => ({ content }));

/** Activities of every type. */
export const hostileActivity: fc.Arbitrary<HostileActivity> = fc
  .tuple(envelope, fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: tapped }))
  .map(([carried, { content, ...tap }]) => ({ fields: { ...carried, ...content }, ...tap }));
