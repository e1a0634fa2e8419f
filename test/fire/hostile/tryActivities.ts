import { expect } from 'chai';
import { z } from 'zod';
import type { Tap } from '../../../dialogs/reply.ts';
import { tapsIn } from '../../support/client.ts';
import type { Figure } from '../figure.ts';
import { type HostileActivity, hostileActivity } from './activities.ts';
import { type Checked, checked } from './checked.ts';
import { echoedIn } from './echo.ts';
import { tampered } from './taps.ts';
import type { Target } from './target.ts';
import { bodyOf } from './values.ts';

/** What may be answered; 501 is how the Bot Framework says that a bot knows no such invoke. */
const ANSWERS = [200, 400, 401, 403, 413];
const NOT_IMPLEMENTED = 501;
const SHOWN_AT_MOST = 200;

const replies = z.object({ activities: z.array(z.unknown()) });

/** Sends activities of every type with hostile parts, and looks at all that comes back, in responses and as messages. */
export async function tryActivities(target: Target, { times, seed }: Checked): Promise<Figure> {
  const shown: Tap[] = [...target.bystanders.taps];
  let messages = 0;
  const statuses = new Map<number, number>();
  const tryOne = async (hostile: HostileActivity) => {
    const activity = wholeOf(hostile, shown, target.connector.serviceUrl);
    const response = await target.post(bodyOf(activity));
    const text = await response.text();
    statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    const allowed = activity.type === 'invoke' ? [...ANSWERS, NOT_IMPLEMENTED] : ANSWERS;
    expect(allowed, text.slice(0, 200)).to.include(response.status);
    const sent = target.connector.activities.splice(0);
    messages += sent.length;
    const said = [...repliesIn(text), ...sent];
    for (const one of said) expect(echoedIn(one), 'a reply repeats what was sent').to.equal(undefined);
    target.hasKeptQuiet();
    await target.bystanders.unchanged();
    shown.push(...tapsIn(said));
    shown.splice(0, shown.length - SHOWN_AT_MOST);
  };
  await checked(target, hostileActivity, tryOne, { times, seed });
  expect(messages, 'messages sent to the channel').to.be.greaterThan(0);
  return { tried: 'hostile activities of every type', times, outcome: outcomeOf(statuses) };
}

/** The tap that it is, and where replies go. */
function wholeOf({ fields, tap, inPlace }: HostileActivity, shown: readonly Tap[], serviceUrl: string) {
  const whole: Record<string, unknown> = { ...fields, serviceUrl: fields.serviceUrl ?? serviceUrl };
  if (!tap) return whole;
  const data = tampered(shown, tap);
  if (!inPlace) return { ...whole, value: data };
  return { ...whole, type: 'invoke', name: 'adaptiveCard/action', value: { action: { data } } };
}

/** What a response says: several replies, or the one that an invoke is answered with. It has to be JSON, or nothing. */
function repliesIn(text: string): unknown[] {
  if (text === '') return [];
  const body: unknown = JSON.parse(text);
  return replies.safeParse(body).data?.activities ?? [body];
}

export function outcomeOf(statuses: ReadonlyMap<number, number>): string {
  const counted = [...statuses].sort(([one], [other]) => one - other);
  return counted.map(([status, times]) => `${status}: ${times.toLocaleString('en-US')}`).join(', ');
}
