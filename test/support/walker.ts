import { expect } from 'chai';
import { Client } from './client.ts';

/** Said over and over; each leads to another step, so that a lost or doubled turn shows. */
const ROUND = ['ea', 'office 365', 'move', 'azure', 'open', 'new case'] as const;
const FACTS_AFTER: object[] = [
  { origin: 'ea' },
  { origin: 'ea', kind: 'license-based' },
  { origin: 'ea', kind: 'license-based', goal: 'move' },
  { origin: 'ea', kind: 'usage-based', goal: 'move' },
  { origin: 'open', kind: 'usage-based', goal: 'move' },
  {},
];

/** One person going round and round. A turn that got no reply is said again with the same id, as a channel does. */
export class Walker {
  said = 0;
  readonly #client: Client;
  #pending: object | undefined;

  constructor(address: () => string) {
    this.#client = new Client(address);
  }

  async step(): Promise<void> {
    const step = this.said % ROUND.length;
    this.#pending ??= this.#client.activity({ text: ROUND[step] });
    await this.#client.send(this.#pending);
    expect(this.#client.entity.facts, ROUND[step]).to.deep.equal(FACTS_AFTER[step]);
    this.#pending = undefined;
    this.said += 1;
  }

  async walkUntilCut(): Promise<void> {
    try {
      for (;;) await this.step();
    } catch (error) {
      // fetch says so when the connection is gone; anything else is a real failure.
      if (!(error instanceof TypeError && error.cause instanceof Error)) throw error;
    }
  }
}
