/** As much of a Bot Framework activity as this page looks at; the rest is passed on to Web Chat as it is. */
export type Activity = {
  type: string;
  id?: string;
  timestamp?: string;
  from?: { id: string; role: 'user' | 'bot' };
  text?: string;
  value?: unknown;
  summary?: string;
  entities?: readonly unknown[];
  channelData?: ChannelData;
  [more: string]: unknown;
};

export type ChannelData = {
  /** Given by Web Chat to each attempt to send. */
  clientActivityID?: string;
  /** Given by us to a message, and kept when it is sent again. */
  messageId?: string;
  /** What a tapped card sends. The message's text is then the words on it, shown here and never sent. */
  tap?: unknown;
  [more: string]: unknown;
};

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function isActivity(value: unknown): value is Activity {
  return isRecord(value) && typeof value.type === 'string';
}
