import { randomUUID } from 'node:crypto';
import { expect } from 'chai';
import { z } from 'zod';
import { conversationKey } from '../../bot/conversation/key.ts';
import type { Command } from '../../dialogs/command.ts';
import { tapSchema } from '../../dialogs/reply.ts';

const entity = z.looseObject({ type: z.string(), text: z.string() });
const replyActivity = z.looseObject({
  type: z.string(),
  text: z.string().optional(),
  summary: z.string().optional(),
  entities: z.array(entity).optional(),
  attachments: z.array(z.looseObject({ content: z.unknown() })).optional(),
});
export type ReplyActivity = z.infer<typeof replyActivity>;

const CHANNEL = 'test';

/** One person talking to the bot over HTTP, with replies in the response. */
export class Client {
  readonly conversation = randomUUID();
  readonly person = randomUUID();
  readonly #address: () => string;
  activities: ReplyActivity[] = [];

  constructor(address: string | (() => string)) {
    this.#address = typeof address === 'string' ? () => address : address;
  }

  activity(fields: object): object {
    return {
      type: 'message',
      id: randomUUID(),
      channelId: CHANNEL,
      serviceUrl: 'http://localhost:1',
      conversation: { id: this.conversation },
      from: { id: this.person },
      recipient: { id: 'bot' },
      locale: 'en-US',
      deliveryMode: 'expectReplies',
      ...fields,
    };
  }

  /** Where the conversation is stored. */
  get key(): string {
    return conversationKey(CHANNEL, this.conversation, this.person);
  }

  post(activity: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.#address()}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof activity === 'string' ? activity : JSON.stringify(activity),
    });
  }

  async send(fields: object): Promise<this> {
    const response = await this.post(this.activity(fields));
    expect(response.status).to.equal(200);
    this.activities = z
      .object({ activities: z.array(replyActivity) })
      .parse(await response.json()).activities;
    return this;
  }

  joins(): Promise<this> {
    return this.send({ type: 'conversationUpdate', membersAdded: [{ id: this.person }, { id: 'bot' }] });
  }

  async types(...texts: string[]): Promise<this> {
    for (const text of texts) await this.send({ text });
    return this;
  }

  /** Taps what the last card offers with this command. */
  taps(command: Command): Promise<this> {
    return this.send({ value: this.tapFor(command) });
  }

  tapFor(command: Command): unknown {
    const tap = tapsIn(this.last.attachments).find(
      (offered) => JSON.stringify(offered.command) === JSON.stringify(command),
    );
    if (!tap) throw new Error(`the card offers no ${JSON.stringify(command)}`);
    return tap;
  }

  get last(): ReplyActivity {
    const last = this.activities.at(-1);
    if (!last) throw new Error('no reply');
    return last;
  }

  get entity(): z.infer<typeof entity> {
    const found = this.last.entities?.find(({ type }) => type.startsWith('Policy'));
    if (!found) throw new Error('a reply without a policy entity');
    return found;
  }
}

/** Everything that can be tapped, wherever it stands. */
export function tapsIn(within: unknown): z.infer<typeof tapSchema>[] {
  if (Array.isArray(within)) return within.flatMap(tapsIn);
  if (typeof within !== 'object' || within === null) return [];
  const tap = tapSchema.safeParse(within);
  return tap.success ? [tap.data] : Object.values(within).flatMap(tapsIn);
}
