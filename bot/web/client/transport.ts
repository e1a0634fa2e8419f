import { type Activity, isActivity, isRecord } from './activity.ts';
import { inOrder } from './inOrder.ts';
import type { Session } from './session.ts';

/** Sends one activity and gives the bot's replies; rejects when the bot did not take it. */
export type Transport = (activity: Activity) => Promise<Activity[]>;

export type Line = {
  fetch: typeof fetch;
  /** The site this page came from, which is also where the bot answers. */
  origin: string;
  session: Session;
  locale: () => string;
  /** Milliseconds to wait for an answer. */
  patience: number;
  /** Goes with everything that is sent. */
  channelData?: Activity['channelData'] | undefined;
};

/** Talks to the bot of this site with replies in the response, one activity after the other. */
export function createTransport(line: Line): Transport {
  return inOrder((activity) => send(line, activity));
}

async function send(
  { fetch, origin, session, locale, patience, channelData }: Line,
  activity: Activity,
): Promise<Activity[]> {
  const response = await fetch('/api/messages', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    signal: AbortSignal.timeout(patience),
    body: JSON.stringify({
      channelId: 'webchat',
      serviceUrl: origin,
      deliveryMode: 'expectReplies',
      conversation: { id: session.conversation },
      from: { id: session.user, role: 'user' },
      recipient: { id: 'bot', role: 'bot' },
      locale: locale(),
      ...activity,
      ...(channelData && { channelData }),
    }),
  });
  if (!response.ok) throw new Error(`the bot answered ${response.status}`);
  const body: unknown = await response.json();
  if (!isRecord(body) || !Array.isArray(body.activities))
    throw new Error('the bot answered without activities');
  return body.activities.filter(isActivity);
}
