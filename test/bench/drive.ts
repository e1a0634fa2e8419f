import { randomUUID } from 'node:crypto';
import { Line } from '../support/line.ts';
import type { Talk } from './talks.ts';

/** Milliseconds of every turn, and of the whole run. */
export type Run = { turns: number[]; elapsed: number };

export const CONCURRENT = 20;

type Load = { talks: readonly Talk[]; conversations: number };

/**
 * Whole conversations, CONCURRENT at a time, each turn waiting for the one before. Of several servers each gets the
 * next turn, whoever had the one before.
 */
export async function drive(
  address: string | readonly string[],
  { talks, conversations }: Load,
): Promise<Run> {
  const lines = [address].flat().map((one) => new Line(one, CONCURRENT));
  const turns: number[] = [];
  let next = 0;
  const started = performance.now();
  const worker = async () => {
    while (next < conversations) {
      const talk = talks[next % talks.length] ?? [];
      const ids = { conversation: { id: randomUUID() }, from: { id: randomUUID() } };
      next += 1;
      for (const fields of talk) {
        const sent = performance.now();
        await say(lines[turns.length % lines.length], { ...ids, ...fields });
        turns.push(performance.now() - sent);
      }
    }
  };
  await Promise.all(Array.from({ length: CONCURRENT }, worker));
  for (const line of lines) line.close();
  return { turns, elapsed: performance.now() - started };
}

/** At least one message, or what the message extension says. */
const REPLY = /"activities":\[\{|"composeExtension":\{/;

async function say(line: Line | undefined, fields: object): Promise<void> {
  const answer = await line?.post(
    JSON.stringify({
      type: 'message',
      id: randomUUID(),
      channelId: 'test',
      serviceUrl: line.address,
      recipient: { id: 'bot' },
      deliveryMode: 'expectReplies',
      ...fields,
    }),
  );
  if (answer?.status === 200 && REPLY.test(answer.body)) return;
  throw new Error(`${answer?.status}: ${answer?.body.slice(0, 200)}`);
}
