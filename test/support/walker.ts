import { expect } from 'chai';
import { Client } from './client.ts';
import { saidAs } from './round.ts';

/** One person going round and round. A turn that got no reply is said again with the same id, as a channel does. */
export class Walker {
  said = 0;
  readonly #client: Client;
  #pending: object | undefined;

  constructor(address: () => string) {
    this.#client = new Client(address);
  }

  async step(): Promise<void> {
    const { text, facts } = saidAs(this.said);
    this.#pending ??= this.#client.activity({ text });
    await this.#client.send(this.#pending);
    expect(this.#client.entity.facts, text).to.deep.equal(facts);
    this.#pending = undefined;
    this.said += 1;
  }

  walkUntilCut(): Promise<void> {
    return untilCut(() => this.step());
  }
}

/** Takes steps for as long as the bot answers. */
export async function untilCut(step: () => Promise<void>): Promise<void> {
  try {
    for (;;) await step();
  } catch (error) {
    // fetch says so when the connection is gone; anything else is a real failure.
    if (!(error instanceof TypeError && error.cause instanceof Error)) throw error;
  }
}
