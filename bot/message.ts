import { type Addressee, addressed } from '../cards/addressed.ts';
import type { AdaptiveCard } from '../cards/card.ts';
import { createRenderer } from '../cards/createRenderer.ts';
import { type Panel, panelOf } from '../cards/desk/panel.ts';
import { executable } from '../cards/executable.ts';
import type { Rendered } from '../cards/renderReply.ts';
import type { Context } from '../cards/scene.ts';
import type { Reply } from '../dialogs/reply.ts';
import type { Translate } from '../dialogs/translate.ts';
import type { Language } from '../policy/facts.ts';
import type { Delivery } from './delivery.ts';
import type { PolicyNewsEntity } from './escalation/newsMessage.ts';

/** Channels that show no cards: there the message is text. */
const TEXT_CHANNELS = new Set([
  'sms',
  'email',
  'telegram',
  'line',
  'kik',
  'groupme',
  'slack',
  'facebook',
  'twilio-sms',
]);

/** Channels where a tap can be answered in the place of its card. Web Chat ignores such taps altogether. */
const CHANNELS_WITH_EXECUTE = new Set(['msteams']);

export const CARD = 'application/vnd.microsoft.card.adaptive';

/** What is sent for a reply, or a sentence beside the conversation. */
export type Message = {
  type: 'message';
  text?: string;
  summary?: string;
  locale?: string;
  channelData?: { policy: Rendered['entity'] & { panel: Panel } };
  /** What somebody else wrote is shown as it stands: else channels would take it for Markdown. */
  textFormat?: 'plain';
  entities?: (Rendered['entity'] | PolicyNewsEntity)[];
  attachments?: { contentType: typeof CARD; content: AdaptiveCard }[];
};

/** How replies become messages. */
export type Rendering = {
  render: (reply: Reply) => Rendered;
  /** What the desk shows beside the conversation. */
  panel: (reply: Reply) => Panel;
  translate: Record<Language, Translate>;
};

/** The replies of a context as messages. */
export function createRendering(context: Context): Rendering {
  return {
    render: createRenderer(context),
    panel: (reply) => panelOf(reply, context),
    translate: context.translate,
  };
}

/** A reply as the channel shows it: a card and nothing beside it, or text where there are no cards. */
export function messageFrom(
  reply: Reply,
  { channelId, person, view }: Pick<Delivery, 'channelId' | 'person' | 'view'>,
  { render, panel, translate }: Rendering,
): Message {
  const rendered = render(reply);
  const { card, text, summary, entity } = person
    ? addressed(rendered, addresseeOf(person, translate[reply.language]))
    : rendered;
  const message: Message = { type: 'message', summary, locale: reply.language, entities: [entity] };
  // Channels that are sent to keep nothing of an entity but its type, and channel data as it is.
  if (view === 'desk') message.channelData = { policy: { ...entity, panel: panel(reply) } };
  if (TEXT_CHANNELS.has(channelId)) return { ...message, text };
  const content = CHANNELS_WITH_EXECUTE.has(channelId) ? executable(card) : card;
  return { ...message, attachments: [{ contentType: CARD, content }] };
}

function addresseeOf({ name, owner }: NonNullable<Delivery['person']>, say: Translate): Addressee {
  return { owner, line: name === '' ? '' : say('group.for', { name }) };
}
