import { expect } from 'chai';
import { z } from 'zod';
import { Client, tapsIn } from '../../support/client.ts';
import type { Connector } from '../../support/connector.ts';
import { PushedPerson } from './pushedPerson.ts';

type Tap = ReturnType<typeof tapsIn>[number];

type Address = ConstructorParameters<typeof Client>[0];

/** A channel between somebody and the bot, which may deliver an activity as often as it likes. */
export type Courier = {
  key: string;
  /** Whether each delivery brings its replies: they travel in its response. Else they are sent, and once. */
  bringsEachTime: boolean;
  activity: (fields: object) => object;
  /** Delivers all of them at once. Resolves to the text of each reply that came of it. */
  deliver: (activities: object[]) => Promise<string[]>;
  /** Everything that can be tapped on the last card. */
  taps: () => Tap[];
};

const collected = z.object({
  activities: z.array(z.looseObject({ entities: z.array(z.looseObject({ text: z.string() })) })),
});

/** Replies come in the response. */
export function inlineCourier(address: Address): Courier {
  const client = new Client(address);
  let last: unknown;
  return {
    key: client.key,
    bringsEachTime: true,
    activity: (fields) => client.activity(fields),
    deliver: async (activities) => {
      const responses = await Promise.all(activities.map((activity) => client.post(activity)));
      expect(responses.map(({ status }) => status)).to.deep.equal(activities.map(() => 200));
      const bodies = await Promise.all(responses.map((response) => response.json()));
      const replies = bodies.flatMap((body) => collected.parse(body).activities);
      last = replies.at(-1);
      return replies.map(({ entities }) => entities[0]?.text ?? '');
    },
    taps: () => tapsIn(last),
  };
}

/** Replies come by a call of the channel. */
export function pushCourier(address: Address, connector: Connector): Courier {
  const person = new PushedPerson(address, connector);
  return {
    key: person.key,
    bringsEachTime: false,
    activity: (fields) => person.activity(fields),
    deliver: async (activities) => (await person.posts(...activities)).map(({ text }) => text),
    taps: () => tapsIn(connector.activities.at(-1)),
  };
}
