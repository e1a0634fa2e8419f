import { expect } from 'chai';
import { z } from 'zod';
import type { Command } from '../../dialogs/command.ts';
import type { Tap } from '../../dialogs/reply.ts';
import { Client, tapsIn } from './client.ts';
import type { Connector } from './connector.ts';

const responseSchema = z.object({ statusCode: z.literal(200), type: z.string(), value: z.unknown() });
type TapResponse = z.infer<typeof responseSchema>;

const BOT = { id: '28:bot', name: 'Assistant' };
export const BOT_MENTION = { type: 'mention', text: '<at>Assistant</at>', mentioned: BOT };

/** One person in Teams: what they say is answered by messages to the connector, and what they tap in the response. */
export class TeamsPerson {
  readonly #client: Client;
  readonly #connector: Connector;
  readonly #fields: object;

  #address: string;

  constructor(address: string, connector: Connector, fields: object = {}) {
    this.#address = address;
    this.#client = new Client(() => this.#address);
    this.#connector = connector;
    this.#fields = {
      channelId: 'msteams',
      serviceUrl: connector.serviceUrl,
      deliveryMode: undefined,
      recipient: BOT,
      ...fields,
    };
  }

  /** The same person at a bot that was started again. */
  at(address: string): this {
    this.#address = address;
    return this;
  }

  activity(fields: object): object {
    return this.#client.activity({ ...this.#fields, ...fields });
  }

  async posts(fields: object): Promise<Response> {
    const response = await this.#client.post(this.activity(fields));
    expect(response.status).to.equal(200);
    return response;
  }

  /** Says something; in a group to the bot. */
  async says(...texts: string[]): Promise<this> {
    for (const text of texts) {
      await this.posts({ text: `<at>Assistant</at> ${text}`, entities: [BOT_MENTION] });
    }
    return this;
  }

  async acts(data: unknown, fields: object = {}): Promise<TapResponse> {
    const value = { action: { type: 'Action.Execute', verb: 'tap', data }, trigger: 'manual' };
    const response = await this.posts({ type: 'invoke', name: 'adaptiveCard/action', value, ...fields });
    return responseSchema.parse(await response.json());
  }

  /** Taps what `card` offers, by default the last one that was posted. */
  taps(command: Command, card: unknown = this.lastCard, fields: object = {}): Promise<TapResponse> {
    return this.acts(tapOn(card, command), fields);
  }

  get lastCard(): unknown {
    return this.#connector.activities.at(-1);
  }
}

export function tapOn(card: unknown, command: Command): Tap {
  const tap = tapsIn(card).find((offered) => JSON.stringify(offered.command) === JSON.stringify(command));
  if (!tap) throw new Error(`the card offers no ${JSON.stringify(command)}`);
  return tap;
}
