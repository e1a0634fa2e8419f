import { expect } from 'chai';
import { Client } from '../../support/client.ts';
import type { Connector, Manner } from '../../support/connector.ts';

/** A message that came to the connector, and how it was met. */
export type Pushed = { text: string; isQuestion: boolean; manner: Manner };

/** Somebody on a channel that is sent to, with that channel. */
export class PushedPerson {
  readonly connector: Connector;
  readonly #client: Client;

  constructor(address: ConstructorParameters<typeof Client>[0], connector: Connector) {
    this.#client = new Client(address);
    this.connector = connector;
  }

  /** Where the conversation is stored. */
  get key(): string {
    return this.#client.key;
  }

  activity(fields: object): object {
    const push = { deliveryMode: undefined, serviceUrl: this.connector.serviceUrl };
    return this.#client.activity({ ...push, ...fields });
  }

  /** Resolves to what came of it, typing aside. The channel itself is never told of a failure. */
  async posts(...activities: object[]): Promise<Pushed[]> {
    const before = this.connector.activities.length;
    const responses = await Promise.all(activities.map((activity) => this.#client.post(activity)));
    expect(responses.map(({ status }) => status)).to.deep.equal(activities.map(() => 200));
    return this.pushed(before);
  }

  says(text: string, fields: object = {}): Promise<Pushed[]> {
    return this.posts(this.activity({ text, ...fields }));
  }

  /** Everything that came from the given message on. */
  pushed(from = 0): Pushed[] {
    const { activities, met } = this.connector;
    return activities.slice(from).flatMap((activity, index) => {
      const manner = met[from + index];
      if (activity.type !== 'message' || manner === undefined) return [];
      const [entity] = activity.entities ?? [];
      return {
        text: String(entity?.text ?? activity.text),
        isQuestion: entity?.type === 'PolicyQuestion',
        manner,
      };
    });
  }
}
