import { expect } from 'chai';
import { Client } from '../../support/client.ts';
import { translators } from '../../support/talk.ts';

export type Script = {
  says: string[];
  /** Said by somebody who takes replies by being called, and so can be told something later. */
  pushed?: string[];
  /** Said once their files are damaged, before they begin a new case. */
  after?: string[];
  locale?: string;
  channelId?: string;
  view?: string;
};

const { en, es } = translators;
const LOST = [en('lead.case-lost'), es('lead.case-lost')];

/** What a person finds of a conversation: all of it, a word that it was lost, or something that nobody said. */
export type Found = 'whole' | 'told' | 'changed';

/** Somebody in the middle of a conversation, who says the last thing again after each start of the bot. */
export class Person {
  address = '';
  readonly #client = new Client(() => this.address);
  readonly #script: Script;
  #last: object = {};
  #expected = '';

  constructor(script: Script) {
    this.#script = script;
  }

  async begin(serviceUrl: string): Promise<void> {
    for (const text of this.#script.pushed ?? []) {
      const response = await this.#client.post({
        ...this.#activity(text),
        deliveryMode: undefined,
        serviceUrl,
      });
      expect(response.status, text).to.equal(200);
    }
    for (const text of this.#script.says) {
      this.#last = this.#activity(text);
      await this.#client.send(this.#last);
    }
  }

  /** Keeps what the bot gives to the last thing said again, with all files as they were. */
  async expectSame(): Promise<void> {
    this.#expected = await this.#again();
  }

  async finds(): Promise<Found> {
    const replies = await this.#again();
    if (replies === this.#expected) return 'whole';
    return LOST.some((sentence) => replies.includes(sentence)) ? 'told' : 'changed';
  }

  /** Whatever became of the files, a case can be gone on with. */
  async goesOn(found: Found): Promise<void> {
    for (const text of this.#script.after ?? []) await this.#says(text);
    if (found === 'whole') return;
    await this.#says('new case');
    await this.#says('ea');
    expect(this.#client.entity.facts).to.deep.equal({ origin: 'ea' });
  }

  async #says(text: string): Promise<void> {
    await this.#client.send(this.#activity(text));
    expect(this.#client.activities, text).not.to.have.length(0);
  }

  async #again(): Promise<string> {
    await this.#client.send(this.#last);
    return JSON.stringify(this.#client.activities);
  }

  #activity(text: string): object {
    const { locale = 'en-US', channelId = 'test', view } = this.#script;
    return this.#client.activity({ text, locale, channelId, channelData: { view } });
  }
}
