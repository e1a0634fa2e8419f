import { z } from 'zod';
import type { Act } from '../../cards/escalation/teamCard.ts';
import type { Connector } from './connector.ts';
import { TeamsPerson } from './teamsPerson.ts';

/** The channel that cases are sent to. */
export const TEAM = '19:team@thread.tacv2';

const teamTap = z.object({ escalation: z.string(), act: z.string() });

/** The people who are asked, in their channel of Teams. */
export class Team {
  readonly #member: TeamsPerson;
  readonly #connector: Connector;

  constructor(address: string, connector: Connector, conversation = `${TEAM};messageid=1`) {
    this.#connector = connector;
    const fields = { conversation: { id: conversation, conversationType: 'channel' }, replyToId: '1' };
    this.#member = new TeamsPerson(address, connector, fields);
  }

  at(address: string): this {
    this.#member.at(address);
    return this;
  }

  /** What was posted to the channel, without what replaced it later. */
  get cards(): unknown[] {
    const { activities, requests } = this.#connector;
    return activities.filter((_, index) => requests[index] === `POST /v3/conversations/${TEAM}/activities`);
  }

  /** What stands in the channel in the end. */
  get shown(): string[] {
    const { activities, requests } = this.#connector;
    return activities.flatMap((activity, index) =>
      requests[index]?.startsWith('PUT ') ? [JSON.stringify(activity)] : [],
    );
  }

  /** Resolves once so many cases have come. */
  async gets(count: number): Promise<void> {
    while (this.cards.length < count) await this.#connector.arrival();
  }

  /** Does something with the case that came last, as current clients of Teams do. */
  async acts(act: Act, answer = ''): Promise<{ type: string; value: unknown }> {
    return this.#member.acts({ ...this.tap(act), answer });
  }

  /** The same as older clients do it. */
  async submits(act: Act, answer = '', fields: object = {}): Promise<Response> {
    return this.#member.posts({ value: { ...this.tap(act), answer }, ...fields });
  }

  tap(act: Act): z.infer<typeof teamTap> {
    const found = tapsIn(this.cards.at(-1)).find((tap) => tap.act === act);
    if (!found) throw new Error(`the card offers no ${act}`);
    return found;
  }
}

function tapsIn(within: unknown): z.infer<typeof teamTap>[] {
  if (Array.isArray(within)) return within.flatMap(tapsIn);
  if (typeof within !== 'object' || within === null) return [];
  const { data } = teamTap.safeParse(within);
  return data ? [data] : Object.values(within).flatMap(tapsIn);
}
