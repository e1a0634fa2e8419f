import { expect } from 'chai';
import { Client } from '../../support/client.ts';

/** More often than any fault comes in a row. */
const MOST_TRIES = 200;

/**
 * Somebody who says each thing until it is answered: again under the same id, as a channel does that hears nothing,
 * or under a new one, as people do.
 */
export class PersistentPerson extends Client {
  apologies = 0;

  /** Resolves to how often it was said; `meanwhile` looks at what stands below each apology. */
  async saysUntilAnswered(
    text: string,
    hasNewIds = false,
    meanwhile: (facts: unknown) => void = () => {},
  ): Promise<number> {
    let activity = this.activity({ text });
    for (let tries = 1; tries <= MOST_TRIES; tries += 1) {
      await this.send(activity);
      if (!this.isApology) return tries;
      this.apologies += 1;
      if (this.activities.length > 1) meanwhile(this.entity.facts);
      if (hasNewIds) activity = this.activity({ text });
    }
    throw new Error(`${text} was not answered in ${MOST_TRIES} tries`);
  }

  /** Whether the last reply says that something went wrong, with a reference, and shows at most the current step besides. */
  get isApology(): boolean {
    const [first, ...more] = this.activities;
    if (first?.entities !== undefined || first?.text === undefined) return false;
    expect(first.text).to.match(/Reference: id-\S+/);
    expect(more.length).to.be.at.most(1);
    return true;
  }
}
